package org.stationhouse.desk.reports.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days that a sentence names with their year: {@code 11/28/2026}, {@code 11-28-26}, {@code November 28, 2026}. */
final class Days {

    /** @param date null for one that no calendar has */
    record Day(int from, int to, @Nullable LocalDate date) {}

    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d/-])(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-])");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec|january|february|march|april|august|september|october|november"
                    + "|december)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("MM/dd/yyyy HHmm");
    private static final int CENTURY = 100;

    private Days() {}

    static List<Day> in(String sentence, LocalDate today) {
        var days = new ArrayList<Day>();
        Matcher numbers = NUMBERS.matcher(sentence);
        while (numbers.find()) {
            LocalDate date = date(year(numbers.group(4), today), number(numbers.group(1)), number(numbers.group(3)));
            if (date != null || numbers.group(2).equals("/")) {
                days.add(new Day(numbers.start(), numbers.end(), date));
            }
        }
        Matcher words = WORDS.matcher(sentence);
        while (words.find()) {
            int month = MONTHS.indexOf(words.group(1).substring(0, 3).toLowerCase(Locale.ROOT)) / 4 + 1;
            days.add(new Day(words.start(), words.end(), date(number(words.group(3)), month, number(words.group(2)))));
        }
        return days;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Two digits are of this century up to next year, else of the last one. */
    private static int year(String digits, LocalDate today) {
        int year = number(digits);
        if (digits.length() > 2) {
            return year;
        }
        int century = today.getYear() / CENTURY * CENTURY;
        return century + year > today.getYear() + 1 ? century - CENTURY + year : century + year;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String said(LocalDateTime at) {
        return SAID.format(at);
    }
}
