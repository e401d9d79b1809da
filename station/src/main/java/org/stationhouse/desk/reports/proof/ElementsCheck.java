package org.stationhouse.desk.reports.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/** What an offense needs said, by the words that say it: {@code reports/elements.csv}. */
final class ElementsCheck implements Check {

    /** As many words as a narrative needs before it is asked what it leaves out. */
    private static final int TOLD = 25;

    private static final String UNKNOWN_SUSPECT = "SUSPECT";

    /** @param titles one of these words stands in the title of an offense to which NIBRS gives no code by itself */
    private record Element(Set<String> nibrs, List<String> titles, String name, Pattern said) {

        boolean of(Written.Offense offense) {
            String code = offense.nibrs();
            return code == null
                    ? titles.stream().anyMatch(Text.plain(offense.title())::contains)
                    : nibrs.contains(code);
        }
    }

    private static final List<Element> ELEMENTS = Table.rows(new ClassPathResource("reports/elements.csv")).stream()
            .map(row -> new Element(
                    Set.of(row.get("nibrs").split(" ")),
                    row.get("title").isEmpty()
                            ? List.of()
                            : List.of(row.get("title").split(" ")),
                    row.get("element"),
                    Pattern.compile(
                            "(?<![\\p{L}])(?:"
                                    + row.get("said").replace(" ", "|").replace('_', ' ') + ")",
                            Pattern.CASE_INSENSITIVE)))
            .toList();

    @Override
    public List<Finding> of(Written it) {
        if (Text.words(it.narrative()).size() < TOLD) {
            return List.of();
        }
        var missing = new LinkedHashSet<String>();
        for (Element element : ELEMENTS) {
            boolean asked = element.name().equals(UNKNOWN_SUSPECT)
                    ? it.people().stream()
                            .anyMatch(one -> one.unknown() && one.role().equals(Written.SUSPECT))
                    : it.offenses().stream().anyMatch(element::of);
            if (asked && !element.said().matcher(it.narrative()).find()) {
                missing.add(element.name());
            }
        }
        var findings = new ArrayList<Finding>();
        for (String name : missing) {
            findings.add(Finding.of(Finding.Kind.MISSING, "reports.proof.element." + name, "narrative"));
        }
        return findings;
    }

    /** Each of them once, for the test that holds their messages. */
    static Set<String> names() {
        var names = new LinkedHashSet<String>();
        ELEMENTS.forEach(it -> names.add(it.name()));
        return names;
    }
}
