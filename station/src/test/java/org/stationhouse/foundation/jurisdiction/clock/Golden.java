package org.stationhouse.foundation.jurisdiction.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stationhouse.foundation.jurisdiction.law.Attributes;
import org.stationhouse.foundation.jurisdiction.law.ClockRole;
import org.stationhouse.foundation.jurisdiction.law.Combine;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Relative;
import org.stationhouse.foundation.jurisdiction.law.ReasonCode;
import org.stationhouse.foundation.jurisdiction.law.Rule;

/** Every clock of every rule from five moments, counted by {@link NaiveClock} alone: {@code law/golden.csv}. */
final class Golden {

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    /** The Wednesday before Thanksgiving, the last evening of a year, the night before clocks go forward, a leap day, a Friday of July. */
    static final List<LocalDateTime> ANCHORS = List.of(
            LocalDateTime.parse("2026-11-25T10:00"),
            LocalDateTime.parse("2026-12-31T18:00"),
            LocalDateTime.parse("2027-03-13T23:10"),
            LocalDateTime.parse("2028-02-29T08:15"),
            LocalDateTime.parse("2026-07-03T16:45"));

    private Golden() {}

    static String table(LawBook book) {
        var text = new StringBuilder("rule,anchor,reason,dates\n");
        book.packs()
                .forEach(pack -> book.rules(pack).stream()
                        .filter(rule -> !rule.clocks().isEmpty())
                        .forEach(rule -> ANCHORS.forEach(anchor -> reasons(rule)
                                .forEach(reason -> text.append("%s,%s,%s,%s%n"
                                        .formatted(
                                                rule.id(), anchor, reason, dates(rule, anchor, !reason.isEmpty())))))));
        return text.toString();
    }

    /** Without a recorded reason, and with one where it opens something. */
    static List<String> reasons(Rule rule) {
        boolean opens = rule.clocks().stream().anyMatch(it -> asks(rule, it));
        List<ReasonCode> codes = rule.all(ReasonCode.class);
        return opens
                ? List.of("", codes.isEmpty() ? "good cause" : codes.getFirst().code())
                : List.of("");
    }

    private static boolean asks(Rule rule, LawClock clock) {
        return clock.terms().role() == ClockRole.FALLBACK
                || Attributes.code(clock.terms().kind()).equals("max-extension")
                        && !rule.all(ReasonCode.class).isEmpty();
    }

    private static String dates(Rule rule, LocalDateTime anchor, boolean reason) {
        Map<String, String> dates = new LinkedHashMap<>();
        Map<Combine, List<String>> groups = new LinkedHashMap<>();
        for (LawClock clock : rule.clocks()) {
            if (asks(rule, clock) && !reason) {
                continue;
            }
            String name = rule.nameOf(clock);
            String date = clock instanceof Relative it
                    ? relative(rule, it, anchor)
                    : fixed(rule, clock, anchor.toLocalDate());
            if (clock instanceof Relative it && it.combine() != null) {
                groups.computeIfAbsent(it.combine(), key -> new ArrayList<>()).add(name);
            }
            dates.put(name, date);
        }
        groups.forEach((mode, names) -> {
            String last = names.stream()
                    .max(Comparator.comparing(it -> Objects.requireNonNull(dates.get(it))))
                    .orElseThrow();
            String first = names.stream()
                    .min(Comparator.comparing(it -> Objects.requireNonNull(dates.get(it))))
                    .orElseThrow();
            String chosen = mode == Combine.EARLIER_OF ? first : last;
            names.stream().filter(it -> !it.equals(chosen)).forEach(dates::remove);
        });
        if (reason && dates.containsKey("clock.fallback")) {
            dates.remove("clock.primary");
        }
        return dates.entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static NaiveClock clock(Rule rule) {
        return new NaiveClock(new NaiveCalendar(rule.pack().equals("us-or")), ZONE);
    }

    private static String relative(Rule rule, Relative it, LocalDateTime anchor) {
        Instant from = anchor.atZone(ZONE).toInstant();
        return clock(rule)
                .end(
                        from,
                        it.length().amount(),
                        Attributes.code(it.length().unit()),
                        Attributes.code(it.terms().kind()),
                        it.exclude().stream().map(Attributes::code).collect(Collectors.toSet()),
                        it.calendar() == LawClock.Sits.COURT,
                        rule.pack().equals("us"));
    }

    /** The next day by the calendar: looked for day by day. */
    private static String fixed(Rule rule, LawClock clock, LocalDate today) {
        LocalDate day = today;
        boolean federal = rule.pack().equals("us");
        while (!fits(clock, day, today)) {
            day = clock instanceof LawClock.OnDate it && it.date().isBefore(day) ? day.minusDays(1) : day.plusDays(1);
        }
        Set<String> moves = Set.of("due", "recurring");
        return (moves.contains(Attributes.code(clock.terms().kind())) && !federal
                        ? clock(rule).calendar.moved(day)
                        : day)
                .toString();
    }

    private static boolean fits(LawClock clock, LocalDate day, LocalDate today) {
        boolean lastOfMonth = day.plusDays(1).getDayOfMonth() == 1;
        return switch (clock) {
            case LawClock.OnDate it -> day.equals(it.date());
            case LawClock.Annual it ->
                day.getMonth() == it.day().getMonth()
                        && day.getDayOfMonth() == it.day().getDayOfMonth();
            case LawClock.Monthly it -> {
                int months = day.getYear() * 12 + day.getMonthValue() - today.getYear() * 12 - today.getMonthValue();
                boolean month = months == (it.of() == LawClock.MonthOf.SAME_MONTH ? 0 : 1);
                yield month && (day.getDayOfMonth() == it.day() || lastOfMonth && day.getDayOfMonth() < it.day());
            }
            case LawClock.Periodic it ->
                switch (it.every()) {
                    case DAY -> true;
                    case WEEK -> NaiveCalendar.sunday(day);
                    case MONTH -> lastOfMonth;
                    case QUARTER -> lastOfMonth && day.getMonthValue() % 3 == 0;
                    case YEAR -> lastOfMonth && day.getMonthValue() == 12;
                };
            case Relative it -> throw new IllegalArgumentException();
        };
    }
}
