package org.stationhouse.foundation.jurisdiction.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.law.Attributes;

/** A holiday as the law describes it. */
public sealed interface Holiday {

    /** Name as the law or its readers give it; unique in its calendar. */
    String name();

    /** Whether a city has it only when its charter, ordinance or resolution adopts it. */
    default boolean localAdoption() {
        return false;
    }

    /** The hours that are free, null for the whole day. */
    default @Nullable Hours part() {
        return null;
    }

    /** The same date each year. */
    record Fixed(String name, MonthDay day, boolean localAdoption) implements Holiday {}

    /** @param nth from 1, or -1 for the last */
    record NthWeekday(String name, Month month, DayOfWeek weekday, int nth, boolean localAdoption) implements Holiday {
        public NthWeekday {
            if (nth != -1 && (nth < 1 || nth > 5)) {
                throw new IllegalArgumentException("nth is 1 to 5, or -1 for the last");
            }
        }
    }

    /** So many days from Easter Sunday. */
    record EasterOffset(String name, int days, @Nullable Hours part) implements Holiday {
        public EasterOffset {
            checkDays(days);
        }
    }

    /** So many days from another holiday of the calendar. */
    record Relative(String name, String of, int days) implements Holiday {
        public Relative {
            checkDays(days);
        }
    }

    /** By a rule that needs a table of dates; the agency gives them. */
    record Table(String name, String rule) implements Holiday {}

    /** From a time of the day until another; midnight at the end of the day is its last moment. */
    record Hours(LocalTime from, LocalTime until) {
        public Hours {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("hours end after they begin");
            }
        }

        /** {@code 12:00-15:00}. */
        static Hours of(String text) {
            String[] part = text.split("-", -1);
            if (part.length != 2) {
                throw new IllegalArgumentException("hours are written 12:00-15:00");
            }
            return new Hours(time(part[0]), time(part[1]));
        }

        static LocalTime time(String text) {
            return text.equals("24:00") ? LocalTime.MAX : LocalTime.parse(text);
        }
    }

    private static void checkDays(int days) {
        if (Math.abs(days) > 366) {
            throw new IllegalArgumentException("a holiday lies within a year of the other");
        }
    }

    static Holiday of(Attributes line) {
        String name = line.text("name");
        return switch (line.text("shape")) {
            case "fixed" -> new Fixed(name, line.monthDay("day"), line.flag("local-adoption"));
            case "nth-weekday" ->
                new NthWeekday(
                        name,
                        Month.of(line.number("month")),
                        line.choice("weekday", DayOfWeek.class),
                        line.number("nth"),
                        line.flag("local-adoption"));
            case "easter-offset" ->
                new EasterOffset(
                        name, line.number("days"), line.has("partial") ? Hours.of(line.text("partial")) : null);
            case "relative" -> new Relative(name, line.text("of"), line.number("days"));
            case "table" -> new Table(name, line.text("rule"));
            default -> throw new IllegalArgumentException("unknown shape of a holiday");
        };
    }

    /** Its date in a year by the calendar alone; empty when it has none, or only a table or another holiday tells. */
    default Optional<LocalDate> in(int year) {
        return switch (this) {
            case Fixed it -> it.day().isValidYear(year) ? Optional.of(it.day().atYear(year)) : Optional.empty();
            case NthWeekday it -> nth(YearMonth.of(year, it.month()), it);
            case EasterOffset it -> Optional.of(easter(year).plusDays(it.days()));
            case Relative it -> Optional.empty();
            case Table it -> Optional.empty();
        };
    }

    private static Optional<LocalDate> nth(YearMonth month, NthWeekday it) {
        LocalDate day = it.nth() == -1
                ? month.atEndOfMonth().with(TemporalAdjusters.lastInMonth(it.weekday()))
                : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(it.nth(), it.weekday()));
        return Optional.of(day).filter(found -> YearMonth.from(found).equals(month));
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
