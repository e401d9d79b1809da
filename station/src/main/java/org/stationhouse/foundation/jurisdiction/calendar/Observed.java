package org.stationhouse.foundation.jurisdiction.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.stationhouse.foundation.jurisdiction.law.Attributes;

/**
 * Where a holiday is kept that falls on a day off.
 *
 * @param by who names the other day where it is designated, empty otherwise
 * @param days which holidays by their date, none for all
 */
public record Observed(Set<DayOfWeek> when, To to, String by, Set<MonthDay> days) {

    public enum To {
        FOLLOWING_MONDAY,
        PRECEDING_FRIDAY,
        /** a day that somebody names each time; until then it stays where it is */
        DESIGNATED
    }

    public Observed {
        when = Set.copyOf(when);
        days = Set.copyOf(days);
        if (when.isEmpty()) {
            throw new IllegalArgumentException("an observed day says when");
        }
    }

    static Observed of(Attributes line) {
        Set<DayOfWeek> when = Set.copyOf(line.choices("when", DayOfWeek.class));
        To to = line.choice("to", To.class);
        String by = line.textOrEmpty("by");
        String days = line.text("days");
        return new Observed(when, to, by, days.equals("all") ? Set.of() : Set.copyOf(Attributes.monthDays(days)));
    }

    boolean moves(LocalDate day) {
        return to != To.DESIGNATED
                && when.contains(day.getDayOfWeek())
                && (days.isEmpty() || days.contains(MonthDay.from(day)));
    }

    LocalDate moved(LocalDate day) {
        return day.with(
                to == To.FOLLOWING_MONDAY
                        ? TemporalAdjusters.next(DayOfWeek.MONDAY)
                        : TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }
}
