package org.stationhouse.foundation.jurisdiction.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A line of the agency's calendar does not contradict another. */
final class LocalDayRules {

    private LocalDayRules() {}

    static void check(LocalDay day, List<Kept<LocalDay>> others) {
        shapes(day);
        others.stream()
                .filter(it -> !it.struck())
                .map(Kept::said)
                .filter(other -> overlaps(day, other) && same(day, other))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(
                            "The agency has such a line for this time already; give that one a last day first.");
                });
    }

    /** What the engine would refuse is refused here. */
    private static void shapes(LocalDay day) {
        switch (day.kind()) {
            case HOURS -> day.hours();
            case CLOSURE -> day.closure();
            case DATED, KEPT, WORKED -> {
                if (!day.desk().equals(org.stationhouse.foundation.jurisdiction.calendar.LocalDays.MAIN)) {
                    throw new IllegalArgumentException("A holiday is kept by the whole agency.");
                }
            }
        }
    }

    private static boolean overlaps(LocalDay one, LocalDay other) {
        return !end(one).isBefore(other.firstDay()) && !end(other).isBefore(one.firstDay());
    }

    private static LocalDate end(LocalDay day) {
        return Objects.requireNonNullElse(
                day.kind() == LocalDay.Kind.DATED ? day.firstDay() : day.lastDay(), LocalDate.MAX);
    }

    /** Lines of the same matter, of which only one can hold on a day. */
    private static boolean same(LocalDay one, LocalDay other) {
        boolean holiday = one.kind() != LocalDay.Kind.CLOSURE && one.holiday().equals(other.holiday());
        return switch (one.kind()) {
            case CLOSURE -> other.kind() == LocalDay.Kind.CLOSURE && one.desk().equals(other.desk());
            case DATED ->
                other.kind() == LocalDay.Kind.DATED && holiday && one.calendar().equals(other.calendar());
            case KEPT, WORKED ->
                (other.kind() == LocalDay.Kind.KEPT || other.kind() == LocalDay.Kind.WORKED) && holiday;
            case HOURS ->
                other.kind() == LocalDay.Kind.HOURS
                        && one.desk().equals(other.desk())
                        && one.weekday() == other.weekday();
        };
    }
}
