package org.stationhouse.backoffice.master.linkage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.table.TableFile;

/** Invented records for tests, many of them twice with slips. */
final class Crowd {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    static final List<String> HEADINGS = List.of(
            "id",
            "given_name",
            "surname",
            "date_of_birth",
            "street_number",
            "address_1",
            "city",
            "postcode",
            "phone_number",
            "email",
            "soc_sec_id");

    private static final String[] SURNAMES =
            "Garcia Nguyen Smith Xiong Shevchenko O'Brien De_La_Cruz Lopez Hernandez Tran Vang Kim Johnson".split(" ");
    private static final String[] GIVEN =
            "Maria Jose John Mai Olena Minh Ana Robert Linda Tou Juan Guadalupe".split(" ");

    private Crowd() {}

    /** Rows of cells as {@link #HEADINGS} names them. */
    static List<List<String>> rows(int many, Random random) {
        var rows = new ArrayList<List<String>>();
        while (rows.size() < many) {
            List<String> one = row(rows.size(), random);
            rows.add(one);
            if (random.nextBoolean() && rows.size() < many) {
                var other = new ArrayList<>(one);
                other.set(0, "r" + rows.size());
                int at = 1 + random.nextInt(HEADINGS.size() - 1);
                other.set(at, random.nextInt(3) == 0 ? "" : slip(other.get(at), random));
                rows.add(other);
            }
        }
        return rows;
    }

    private static List<String> row(int at, Random random) {
        String given = GIVEN[random.nextInt(GIVEN.length)];
        String surname = SURNAMES[random.nextInt(SURNAMES.length)].replace('_', ' ');
        return List.of(
                "r" + at,
                given,
                random.nextInt(4) == 0 ? surname + " " + SURNAMES[random.nextInt(3)] : surname,
                LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)).toString(),
                String.valueOf(1 + random.nextInt(900)),
                new String[] {"Main St", "Oak Ave", "Sunrise Blvd"}[random.nextInt(3)],
                new String[] {"Davis", "Chico", "Fresno"}[random.nextInt(3)],
                String.valueOf(95_600 + random.nextInt(20)),
                "91655501%02d".formatted(random.nextInt(100)),
                given.toLowerCase(java.util.Locale.ROOT) + at + "@mail.example",
                String.valueOf(100_000_000 + random.nextInt(900_000_000)));
    }

    private static String slip(String word, Random random) {
        if (word.isEmpty()) {
            return word;
        }
        int at = random.nextInt(word.length());
        return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
    }

    static String table(List<String> headings, List<List<String>> rows, String delimiter) {
        var table = new StringBuilder(String.join(delimiter, headings)).append('\n');
        rows.forEach(it -> table.append(String.join(delimiter, it)).append('\n'));
        return table.toString();
    }

    static List<Row> read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8)).rows();
    }

    /** @throws CannotRun with one sentence */
    static PeopleFile read(byte[] table) {
        try {
            return PeopleFile.read("people.csv", table, TableFile.of(table), ColumnNames.OURS, TODAY, it -> {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
