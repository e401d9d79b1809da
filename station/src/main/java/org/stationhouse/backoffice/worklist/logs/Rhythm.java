package org.stationhouse.backoffice.worklist.logs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a recurring duty is due.
 *
 * @param weekday 1 Monday to 7 Sunday, for WEEK and NTH
 * @param nth for MONTH the day of the month (a shorter month has its last day), for NTH the week of the month, 5 for the last
 * @param at when a turn begins, by the agency's clock
 * @param within hours until it must be done
 * @param from key of the date field of an entry with which its own turns begin; null where the duty is not about entries
 * @param until key of the date field with which they end, null as from
 */
public record Rhythm(
        Every every,
        int weekday,
        int nth,
        LocalTime at,
        int within,
        @Nullable String from,
        @Nullable String until) {

    public enum Every {
        NEVER,
        DAY,
        BUSINESS_DAY,
        WEEK,
        MONTH,
        NTH
    }

    /** No recurring duty. */
    public static final Rhythm NEVER = new Rhythm(Every.NEVER, 1, 1, LocalTime.of(8, 0), 24, null, null);

    public Rhythm {
        if (weekday < 1 || weekday > 7 || within < 1 || within > 24 * 31 || nth < 1 || nth > 31) {
            throw new IllegalArgumentException("a turn has a weekday, a day and 1 to 744 hours");
        }
        if ((from == null) != (until == null)) {
            throw new IllegalArgumentException("turns about an entry run from a day to a day");
        }
    }

    public boolean recurs() {
        return every != Every.NEVER;
    }

    /** Whether each entry has turns of its own. */
    public boolean byEntry() {
        return from != null;
    }

    /** @param works whether the agency works on a day */
    boolean on(LocalDate day, Predicate<LocalDate> works) {
        return switch (every) {
            case NEVER -> false;
            case DAY -> true;
            case BUSINESS_DAY -> works.test(day);
            case WEEK -> day.getDayOfWeek().getValue() == weekday;
            case MONTH -> day.getDayOfMonth() == Math.min(nth, day.lengthOfMonth());
            case NTH ->
                day.equals(day.with(
                        nth >= 5
                                ? TemporalAdjusters.lastInMonth(DayOfWeek.of(weekday))
                                : TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(weekday))));
        };
    }
}
