package org.stationhouse.foundation.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the day, or the day and the month, may not be known: a date of birth as somebody said it.
 *
 * @param year from 1800 to 2200
 * @param month from 1, null when not known
 * @param day of the month, null when not known; never without its month
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern US = Pattern.compile("(\\d{1,2})[/-](?:(\\d{1,2})[/-])?(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern BRIEF =
            Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{2})|(\\d{2})(\\d{2})(\\d{2})");
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    public PartialDate {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("A year has four digits.");
        }
        if (day != null && month == null) {
            throw new IllegalArgumentException("A day needs its month.");
        }
        try {
            LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no such date.", e);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Reads {@code 1980}, {@code 1980-05} or {@code 1980-05-14}, as {@link #toString} writes it. */
    public static PartialDate of(String iso) {
        Matcher it = ISO.matcher(iso);
        if (!it.matches()) {
            throw new IllegalArgumentException("A date is written year, month, day.");
        }
        return new PartialDate(Integer.parseInt(it.group(1)), number(it.group(2)), number(it.group(3)));
    }

    /**
     * Reads what a clerk types with a year of four digits: {@code 1980}, {@code 5/1980}, {@code 05/14/1980}, {@code 05141980},
     * {@code 1980-05-14}; empty when it is no date.
     */
    public static Optional<PartialDate> typed(String typed) {
        String text = typed.strip();
        try {
            Matcher us = US.matcher(text);
            if (us.matches()) {
                return Optional.of(
                        new PartialDate(Integer.parseInt(us.group(3)), number(us.group(1)), number(us.group(2))));
            }
            Matcher digits = DIGITS.matcher(text);
            if (digits.matches()) {
                return Optional.of(new PartialDate(
                        Integer.parseInt(digits.group(3)), number(digits.group(1)), number(digits.group(2))));
            }
            return ISO.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The same, and {@code 051480} and {@code 5/14/80}: of two centuries the one in which nobody is born later than today. */
    public static Optional<PartialDate> typed(String typed, LocalDate today) {
        Matcher brief = BRIEF.matcher(typed.strip());
        if (!brief.matches()) {
            return typed(typed);
        }
        boolean marked = brief.group(1) != null;
        String day = brief.group(marked ? 1 : 4) + "/" + brief.group(marked ? 2 : 5) + "/";
        int year = today.getYear() / 100 * 100 + Integer.parseInt(brief.group(marked ? 3 : 6));
        return typed(day + year).filter(it -> !it.first().isAfter(today)).or(() -> typed(day + (year - 100)));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** Whether the day is known. */
    public boolean full() {
        return day != null;
    }

    /** The first day that it can be. */
    public LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** As it is written in the United States: {@code 05/14/1980}, {@code 05/1980}, {@code 1980}. */
    public String us() {
        if (month == null) {
            return String.valueOf(year);
        }
        return day == null ? "%02d/%d".formatted(month, year) : "%02d/%02d/%d".formatted(month, day, year);
    }

    /** {@code 1980-05-14}, shorter where less is known. */
    @Override
    public String toString() {
        if (month == null) {
            return String.valueOf(year);
        }
        return day == null ? "%d-%02d".formatted(year, month) : "%d-%02d-%02d".formatted(year, month, day);
    }
}
