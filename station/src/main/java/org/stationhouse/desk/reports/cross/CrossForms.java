package org.stationhouse.desk.reports.cross;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.staff.Table;

/** Which reports to others a report forces, by {@code reports/cross-reports.csv}: every line whose cells all hold forces its form. */
public final class CrossForms {

    private static final Pattern AGE = Pattern.compile("([A-Z]+)([<>])(\\d+)");
    private static final Pattern ASKED = Pattern.compile("([a-z]+)([=!])(.+)");
    private static final List<Line> LINES = Table.rows(new ClassPathResource("reports/cross-reports.csv")).stream()
            .map(row -> new Line(
                    row.get("form"),
                    words(row.get("kinds")),
                    row.get("statutes").isEmpty()
                            ? List.of()
                            : List.of(row.get("statutes").split(" (?=[A-Z])")),
                    words(row.get("nibrs")),
                    row.get("age"),
                    row.get("asks"),
                    words(row.get("articles")),
                    row.get("event").isEmpty() ? null : new EventId(row.get("event")),
                    words(row.get("rules")).stream().map(RuleId::new).collect(Collectors.toUnmodifiableSet()),
                    Duration.ofHours(Long.parseLong(row.get("hours")))))
            .toList();

    private CrossForms() {}

    private record Line(
            String form,
            Set<String> kinds,
            List<String> statutes,
            Set<String> nibrs,
            String age,
            String asks,
            Set<String> articles,
            @Nullable EventId event,
            Set<RuleId> rules,
            Duration within) {

        boolean holds(Facts facts) {
            return (kinds.isEmpty() || kinds.contains(facts.kind()))
                    && (statutes.isEmpty() || facts.statutes().stream().anyMatch(this::names))
                    && (nibrs.isEmpty() || facts.counted().stream().anyMatch(nibrs::contains))
                    && (age.isEmpty() || facts.people().stream().anyMatch(this::aged))
                    && (asks.isEmpty() || asked(facts))
                    && (articles.isEmpty() || facts.articles().stream().anyMatch(articles::contains));
        }

        /** A section with its subdivisions: 368 is 368(c) too, and not 368.5. */
        private boolean names(String statute) {
            return statutes.stream()
                    .anyMatch(it -> statute.equals(it)
                            || statute.startsWith(it + "(")
                            || it.endsWith(")") && statute.startsWith(it));
        }

        private boolean aged(Aged one) {
            Matcher parts = AGE.matcher(age);
            if (!parts.matches() || one.years() == null || !one.role().equals(parts.group(1))) {
                return false;
            }
            int bound = Integer.parseInt(parts.group(3));
            return parts.group(2).equals("<")
                    ? one.years().least() < bound
                    : one.years().most() > bound;
        }

        /** With {@code =} one of the codes was answered, with {@code !} another one. */
        private boolean asked(Facts facts) {
            Matcher parts = ASKED.matcher(asks);
            if (!parts.matches()) {
                throw new IllegalStateException("reports/cross-reports.csv: " + asks);
            }
            Set<String> codes = words(parts.group(3));
            Set<String> said = facts.answered().getOrDefault(parts.group(1), Set.of());
            return parts.group(2).equals("=")
                    ? said.stream().anyMatch(codes::contains)
                    : said.stream().anyMatch(it -> !codes.contains(it));
        }
    }

    /** Whole years that somebody has at least and at most; both are the same where the day of birth is known. */
    public record Years(int least, int most) {}

    /** @param years his age on the day, null when not known; who may be young or old enough is protected */
    public record Aged(String role, @Nullable Years years) {}

    /**
     * What of a report decides.
     *
     * @param statutes as people write them, {@code PC 273a(a)}
     * @param counted codes of NIBRS under which its offenses may be counted
     * @param answered question to the codes of its answers, wherever in the report
     */
    public record Facts(
            String kind,
            Set<String> statutes,
            Set<String> counted,
            List<Aged> people,
            Map<String, Set<String>> answered,
            Set<String> articles) {}

    /**
     * A report to others that is forced.
     *
     * @param event whose moment starts the clocks of law, null where no law that was read counts the time
     * @param rules of law that ask for it
     * @param within how soon it is done where no law says
     */
    public record Forced(String form, @Nullable EventId event, Set<RuleId> rules, Duration within) {}

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(cell.split(" ")));
    }

    /** By form, in the order of the table. */
    public static Map<String, Forced> forced(Facts facts) {
        var forced = new LinkedHashMap<String, Forced>();
        LINES.stream()
                .filter(it -> it.holds(facts))
                .forEach(it -> forced.merge(
                        it.form(), new Forced(it.form(), it.event(), it.rules(), it.within()), CrossForms::both));
        return forced;
    }

    private static Forced both(Forced one, Forced other) {
        var rules = new LinkedHashSet<>(one.rules());
        rules.addAll(other.rules());
        return new Forced(
                one.form(),
                one.event() == null ? other.event() : one.event(),
                rules,
                one.within().compareTo(other.within()) < 0 ? one.within() : other.within());
    }

    public static Set<String> forms() {
        return LINES.stream().map(Line::form).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The events that any form is about. */
    static Set<EventId> events() {
        var events = new LinkedHashSet<EventId>();
        for (Line it : LINES) {
            if (it.event() != null) {
                events.add(it.event());
            }
        }
        return events;
    }

    /** Every rule that any form of this event is about. */
    static List<RuleId> rules(EventId event) {
        var rules = new ArrayList<RuleId>();
        LINES.stream().filter(it -> event.equals(it.event())).forEach(it -> rules.addAll(it.rules()));
        return rules.stream().distinct().toList();
    }
}
