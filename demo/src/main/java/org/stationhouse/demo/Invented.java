package org.stationhouse.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.stationhouse.foundation.kernel.PersonName;

/** Names, streets and kinds of calls of a city that does not exist, each drawn by its weight from one seeded source. */
final class Invented {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** A kind of call as the generator plays it. */
    record Kind(String nature, boolean reported, String disposition, boolean becomesCase, List<String> lines) {}

    /** Given name to the sex of most who bear it; who may be either is not in it. */
    private static final Map<String, String> SEXES = rows("names.csv").stream()
            .filter(row -> !row.get("sex").isEmpty())
            .collect(Collectors.toUnmodifiableMap(row -> row.get("name"), row -> row.get("sex"), (one, other) -> one));

    private final RandomGenerator random;
    private final List<CSVRecord> surnames;
    private final List<CSVRecord> given;
    private final List<CSVRecord> streets = rows("streets.csv");
    private final List<CSVRecord> kinds = rows("calls.csv");

    Invented(RandomGenerator random) {
        this.random = random;
        List<CSVRecord> names = rows("names.csv");
        surnames =
                names.stream().filter(row -> row.get("part").equals("surname")).toList();
        given = names.stream().filter(row -> row.get("part").equals("given")).toList();
    }

    String person() {
        return weighted(surnames).get("name") + ", " + weighted(given).get("name");
    }

    /** {@code F} or {@code M} as a given name lets one think, by chance where it does not. */
    static String sex(PersonName name, RandomGenerator random) {
        String said = SEXES.get(name.first());
        return said != null ? said : random.nextBoolean() ? "F" : "M";
    }

    String phone() {
        return "916-555-%04d".formatted(random.nextInt(100, 200));
    }

    String place() {
        CSVRecord street = streets.get(random.nextInt(streets.size()));
        int number = random.nextInt(Integer.parseInt(street.get("first")), Integer.parseInt(street.get("last")));
        return number + " " + street.get("street");
    }

    Kind kind() {
        CSVRecord row = weighted(kinds);
        return new Kind(
                row.get("nature"),
                !row.get("party").equals("no"),
                row.get("disposition"),
                row.get("case").equals("yes"),
                List.of(row.get("narrative").split("\\|")));
    }

    private CSVRecord weighted(List<CSVRecord> rows) {
        int sum = rows.stream()
                .mapToInt(row -> Integer.parseInt(row.get("weight")))
                .sum();
        int drawn = random.nextInt(sum);
        for (CSVRecord row : rows) {
            drawn -= Integer.parseInt(row.get("weight"));
            if (drawn < 0) {
                return row;
            }
        }
        throw new IllegalStateException("weights add up to more than they are");
    }

    private static List<CSVRecord> rows(String file) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Invented.class.getResourceAsStream("/demo/" + file)), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
