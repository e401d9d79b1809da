package org.stationhouse.foundation.jurisdiction.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the agency adds to the calendars of the law: its own days, and the hours of its desks. Periods end with their last day. */
public record LocalDays(List<Closure> closures, List<Dated> dated, List<Adoption> adoptions, List<DeskHours> hours) {

    /** The main office: what counts when a law asks whether the public office is closed all day (CCP 12b). */
    public static final String MAIN = "main";

    private static final int LONGEST_CLOSURE = 366;

    public static final LocalDays NONE = new LocalDays(List.of(), List.of(), List.of(), List.of());

    public LocalDays {
        closures = List.copyOf(closures);
        dated = List.copyOf(dated);
        adoptions = List.copyOf(adoptions);
        hours = List.copyOf(hours);
    }

    /** A desk is closed all day. @param desk {@link #MAIN} for the whole agency */
    public record Closure(String desk, LocalDate from, LocalDate to, String why) {
        public Closure {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A closure ends on its first day or later.");
            }
            if (ChronoUnit.DAYS.between(from, to) > LONGEST_CLOSURE) {
                throw new IllegalArgumentException("A closure lasts at most a year.");
            }
        }

        boolean covers(String other, LocalDate day) {
            return (desk.equals(MAIN) || desk.equals(other)) && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * A holiday falls on a date: one of those whose dates the law leaves to a table, one that somebody appoints, or the other day that is
     * designated for a court.
     *
     * @param calendar id of the calendar that it belongs to
     */
    public record Dated(String calendar, String holiday, LocalDate day, String cite) {}

    /**
     * Whether the agency keeps a holiday of its calendar.
     *
     * @param until last day, null while it lasts
     */
    public record Adoption(
            String holiday,
            boolean kept,
            String cite,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * When a desk is open on a weekday.
     *
     * @param everyWeeks 1 for each week, 2 for each second week, counted from the week of {@code from}
     * @param until last day, null while it lasts
     */
    public record DeskHours(
            String desk,
            DayOfWeek weekday,
            int everyWeeks,
            Holiday.Hours hours,
            LocalDate from,
            @Nullable LocalDate until) {
        public DeskHours {
            if (everyWeeks < 1 || everyWeeks > 8) {
                throw new IllegalArgumentException("Hours come each week or up to each eighth week.");
            }
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        boolean covers(LocalDate day) {
            long weeks = ChronoUnit.WEEKS.between(monday(from), monday(day));
            return holds(day) && day.getDayOfWeek() == weekday && weeks % everyWeeks == 0;
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    Optional<Closure> closure(String desk, LocalDate day) {
        return closures.stream().filter(it -> it.covers(desk, day)).findFirst();
    }

    Optional<Adoption> adoption(String holiday, LocalDate day) {
        return adoptions.stream()
                .filter(it -> it.holiday().equals(holiday) && it.covers(day))
                .findFirst();
    }

    /** Whether the agency has recorded the hours of a desk for a day's time, so that a weekday without hours is a day off. */
    boolean records(String desk, LocalDate day) {
        return hours.stream().anyMatch(it -> it.desk().equals(desk) && it.holds(day));
    }

    /** Empty when the desk is not open, or its hours are not recorded. */
    public Optional<Holiday.Hours> hours(String desk, LocalDate day) {
        return hours.stream()
                .filter(it -> it.desk().equals(desk) && it.covers(day))
                .map(DeskHours::hours)
                .findFirst();
    }
}
