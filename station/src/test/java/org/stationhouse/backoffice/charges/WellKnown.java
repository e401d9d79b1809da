package org.stationhouse.backoffice.charges;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Sections that every clerk knows by heart, with level and NIBRS code. */
final class WellKnown {

    /** @param nibrs the code, {@code none} or {@code facts} */
    record Section(Statute statute, String level, String nibrs) {}

    private WellKnown() {}

    static List<Section> sections() {
        var file = Objects.requireNonNull(WellKnown.class.getResourceAsStream("/charges/well-known.csv"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(WellKnown::section)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Section section(CSVRecord row) {
        return new Section(
                new Statute(row.get("state"), row.get("code"), row.get("section")), row.get("level"), row.get("nibrs"));
    }

    /** What a table says otherwise, or does not say. */
    static TreeSet<String> wrong(Collection<Offense> table) {
        var wrong = new TreeSet<String>();
        for (Section known : sections()) {
            Offense said = table.stream()
                    .filter(it -> it.statute().equals(known.statute()))
                    .findFirst()
                    .orElse(null);
            if (said == null
                    || !said.level().word().equals(known.level())
                    || !nibrs(said).equals(known.nibrs())) {
                wrong.add(known.statute().text());
            }
        }
        return wrong;
    }

    private static String nibrs(Offense offense) {
        return switch (offense.nibrs()) {
            case Nibrs.Reported it -> it.code();
            case Nibrs.NotReported it -> "none";
            case Nibrs.OnFacts it -> "facts";
            case Nibrs.NotSaid it -> "";
        };
    }
}
