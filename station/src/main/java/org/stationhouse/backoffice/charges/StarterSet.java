package org.stationhouse.backoffice.charges;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/**
 * What the program brings along, so that work can begin before the state's table is imported: the sections that clerks meet most,
 * typed as facts in our words and unverified.
 */
final class StarterSet {

    /** State to its file. */
    static final Map<String, String> FILES = Map.of("CA", "us-ca", "OR", "us-or");

    private static final Source STARTER = new Source.Starter();

    private StarterSet() {}

    static List<Offense> read() {
        return FILES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(file -> read(file.getKey(), file.getValue()))
                .toList();
    }

    private static Stream<Offense> read(String state, String file) {
        return Table.rows(new ClassPathResource("charges/" + file + ".csv")).stream()
                .map(row -> offense(state, row));
    }

    private static Offense offense(String state, CSVRecord row) {
        String rank = row.get("rank");
        return new Offense(
                new Statute(state, row.get("code"), row.get("section")),
                row.get("title"),
                new Level(Level.Grade.valueOf(row.get("level")), rank.isEmpty() ? null : Level.Rank.valueOf(rank)),
                nibrs(row.get("nibrs")),
                row.get("note").isEmpty() ? null : row.get("note"),
                day(row.get("from")),
                day(row.get("until")),
                STARTER);
    }

    private static Nibrs nibrs(String said) {
        return switch (said) {
            case "none" -> new Nibrs.NotReported();
            case "facts" -> new Nibrs.OnFacts();
            default -> new Nibrs.Reported(said);
        };
    }

    private static @Nullable LocalDate day(String said) {
        return said.isEmpty() ? null : LocalDate.parse(said);
    }
}
