package org.stationhouse.desk.reports.ask;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/** All questions, {@code reports/asks.csv}, and which of them apply. */
public final class Asks {

    private static final List<Ask> ALL = Table.rows(new ClassPathResource("reports/asks.csv")).stream()
            .map(row -> new Ask(
                    row.get("ask"),
                    Ask.Part.valueOf(row.get("part")),
                    words(row.get("kinds")),
                    words(row.get("nibrs")),
                    words(row.get("must")),
                    words(row.get("roles")),
                    row.get("list").isEmpty() ? null : row.get("list"),
                    Integer.parseInt(row.get("most")),
                    Ask.Need.valueOf(row.get("need")),
                    row.get("usual"),
                    row.get("beside").equals("yes"),
                    row.get("element")))
            .toList();

    private Asks() {}

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
    }

    public static List<Ask> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException for one that is none */
    public static Ask of(String id) {
        return ALL.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question: " + id));
    }

    /** Those that a report of this kind may ask of a part, whatever it says. */
    public static List<Ask> of(String kind, Ask.Part part) {
        return stream(kind, part).toList();
    }

    private static Stream<Ask> stream(String kind, Ask.Part part) {
        return ALL.stream().filter(it -> it.part() == part && it.ofKind(kind));
    }

    /** Those of an offense. @param counted codes of NIBRS under which it may be counted */
    public static List<Ask> ofOffense(String kind, Set<String> counted) {
        return stream(kind, Ask.Part.OFFENSE)
                .filter(it -> it.ofOffense(counted))
                .toList();
    }

    /**
     * Those of a person.
     *
     * @param counted codes of NIBRS under which the offenses of the report may be counted
     * @param suspects whether a suspect stands in the report
     */
    public static List<Ask> ofPerson(String kind, String role, Set<String> counted, boolean suspects) {
        return stream(kind, Ask.Part.PERSON)
                .filter(it -> it.ofOffense(counted) && it.ofRole(role) && (!it.beside() || suspects))
                .toList();
    }
}
