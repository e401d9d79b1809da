package org.stationhouse.foundation.jurisdiction.local;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.calendar.Holiday;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;

/**
 * One line of the agency's own calendar.
 *
 * @param desk whose it is; {@link LocalDays#MAIN} for the main office and so for the whole agency
 * @param calendar id of the calendar that a dated holiday belongs to, empty otherwise
 * @param holiday name of the holiday, empty for closures and hours
 * @param weekday of hours, null otherwise
 * @param everyWeeks of hours, 0 otherwise
 * @param opens of hours, null otherwise
 * @param lastDay null while it lasts
 * @param why reason, order or resolution
 */
public record LocalDay(
        Kind kind,
        String desk,
        String calendar,
        String holiday,
        @Nullable DayOfWeek weekday,
        int everyWeeks,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String why) {

    public enum Kind {
        CLOSURE,
        /** a holiday falls on this date */
        DATED,
        /** the agency keeps a holiday of its calendar */
        KEPT,
        /** the agency works on a holiday of its calendar */
        WORKED,
        HOURS
    }

    public LocalDay {
        why = why.strip();
        if (why.isEmpty() || why.length() > 300) {
            throw new IllegalArgumentException("Give the reason, order or resolution, in at most 300 characters.");
        }
        if (!desk.matches("[a-z][a-z -]{0,39}")) {
            throw new IllegalArgumentException("A desk is named in small letters, at most 40.");
        }
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("The last day is the first day or later.");
        }
        boolean named = kind == Kind.DATED || kind == Kind.KEPT || kind == Kind.WORKED;
        if (named && (holiday.isBlank() || holiday.length() > 120)) {
            throw new IllegalArgumentException("Choose the holiday.");
        }
        if (kind == Kind.HOURS && (weekday == null || opens == null || closes == null)) {
            throw new IllegalArgumentException("Hours have a weekday, an opening and a closing time.");
        }
        if (kind == Kind.CLOSURE && lastDay == null) {
            throw new IllegalArgumentException("A closure has a last day.");
        }
    }

    /** As the engine takes them. */
    static LocalDays days(List<LocalDay> all) {
        return new LocalDays(
                all.stream()
                        .filter(it -> it.kind == Kind.CLOSURE)
                        .map(LocalDay::closure)
                        .toList(),
                all.stream()
                        .filter(it -> it.kind == Kind.DATED)
                        .map(LocalDay::dated)
                        .toList(),
                all.stream()
                        .filter(it -> it.kind == Kind.KEPT || it.kind == Kind.WORKED)
                        .map(LocalDay::adoption)
                        .toList(),
                all.stream()
                        .filter(it -> it.kind == Kind.HOURS)
                        .map(LocalDay::hours)
                        .toList());
    }

    LocalDays.Closure closure() {
        return new LocalDays.Closure(desk, firstDay, lastDay == null ? firstDay : lastDay, why);
    }

    private LocalDays.Dated dated() {
        return new LocalDays.Dated(calendar, holiday, firstDay, why);
    }

    private LocalDays.Adoption adoption() {
        return new LocalDays.Adoption(holiday, kind == Kind.KEPT, why, firstDay, lastDay);
    }

    LocalDays.DeskHours hours() {
        return new LocalDays.DeskHours(
                desk,
                java.util.Objects.requireNonNull(weekday),
                everyWeeks,
                new Holiday.Hours(java.util.Objects.requireNonNull(opens), java.util.Objects.requireNonNull(closes)),
                firstDay,
                lastDay);
    }
}
