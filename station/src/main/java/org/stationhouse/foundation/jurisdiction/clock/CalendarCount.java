package org.stationhouse.foundation.jurisdiction.clock;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.Rule;

/** Clocks that come by the calendar: on a date, each year, each month, each period. The next one from a day on is meant. */
final class CalendarCount {

    private final Days days;
    private final ZoneId zone;
    private final boolean federal;

    CalendarCount(Days days, ZoneId zone, boolean federal) {
        this.days = days;
        this.zone = zone;
        this.federal = federal;
    }

    /** @param today the first day that may be meant; for a monthly clock a day of the month concerned */
    Due due(Rule rule, LawClock clock, LocalDate today, boolean warns) {
        LocalDate day = day(clock, today);
        var count = new DayCount(days, zone, "", List.of());
        Optional<String> cite = Optional.of(days.counting().rollFixed()).filter(it -> !it.isEmpty() && !federal);
        boolean moves = clock.terms().kind().rolls() && cite.isPresent();
        LocalDate to = moves ? count.rolled(day, cite.get()) : day;
        return new Due.Fixed(rule, clock, new Deadline.Day(to, zone), warns, new ArrayList<>(count.steps()));
    }

    private static LocalDate day(LawClock clock, LocalDate today) {
        return switch (clock) {
            case LawClock.OnDate it -> it.date();
            case LawClock.Annual it -> {
                LocalDate here = it.day().atYear(today.getYear());
                yield here.isBefore(today) ? it.day().atYear(today.getYear() + 1) : here;
            }
            case LawClock.Monthly it -> {
                YearMonth month = YearMonth.from(today);
                yield onDay(it.of() == LawClock.MonthOf.SAME_MONTH ? month : month.plusMonths(1), it.day());
            }
            case LawClock.Periodic it -> last(it.every(), today);
            case LawClock.Relative it -> throw new IllegalArgumentException("a relative clock has an event");
        };
    }

    private static LocalDate onDay(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static LocalDate last(LawClock.Every every, LocalDate today) {
        return switch (every) {
            case DAY -> today;
            case WEEK -> today.with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.SUNDAY));
            case MONTH -> YearMonth.from(today).atEndOfMonth();
            case QUARTER ->
                YearMonth.of(today.getYear(), Month.of((today.getMonthValue() + 2) / 3 * 3))
                        .atEndOfMonth();
            case YEAR -> LocalDate.of(today.getYear(), 12, 31);
        };
    }
}
