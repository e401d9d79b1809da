package org.stationhouse.desk.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stationhouse.desk.reports.ask.Ask;
import org.stationhouse.desk.reports.ask.Asks;
import org.stationhouse.desk.reports.kind.Kind;

/**
 * A question as a field of the page. One that does not apply to what is typed so far is there too, unseen, so that it is asked at once when
 * it does.
 *
 * @param value as typed, or what usually stands there
 */
record Asked(Ask ask, String name, String value, boolean shown) {

    /** Stands for the codes of an offense that is not typed yet: what every crime is asked is asked of it. */
    static final Set<String> UNKNOWN = Set.of("?");

    private static Asked of(Ask ask, String at, Map<String, String> typed, boolean shown) {
        return new Asked(ask, at + "asks[" + ask.id() + "]", typed.getOrDefault(ask.id(), ask.beginning()), shown);
    }

    static List<Asked> ofReport(Kind kind, Map<String, String> typed) {
        return Asks.of(kind.code(), Ask.Part.REPORT).stream()
                .map(it -> of(it, "", typed, true))
                .toList();
    }

    static List<Asked> ofOffense(Kind kind, String at, ReportRows.OffenseRow row, Set<String> counted) {
        List<Ask> applying = Asks.ofOffense(kind.code(), counted);
        return Asks.of(kind.code(), Ask.Part.OFFENSE).stream()
                .map(it -> of(it, at, row.asks(), applying.contains(it)))
                .toList();
    }

    static List<Asked> ofPerson(Kind kind, String at, ReportRows.PersonRow row, Context context) {
        boolean offenses = kind.has(Kind.Section.OFFENSES);
        List<Ask> applying = Asks.ofPerson(kind.code(), row.role(), context.counted(), context.suspects());
        return Asks.of(kind.code(), Ask.Part.PERSON).stream()
                .filter(it -> offenses || it.nibrs().isEmpty())
                .map(it -> of(it, at, row.asks(), applying.contains(it)))
                .toList();
    }

    /**
     * What decides which questions apply to the people of a form.
     *
     * @param offenses of each row the codes of NIBRS under which it may be counted
     */
    record Context(List<Set<String>> offenses, boolean suspects) {

        Context {
            offenses = List.copyOf(offenses);
        }

        Set<String> of(int row) {
            return row < offenses.size() ? offenses.get(row) : UNKNOWN;
        }

        Set<String> counted() {
            return offenses.isEmpty()
                    ? UNKNOWN
                    : offenses.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        }
    }
}
