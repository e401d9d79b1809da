package org.stationhouse.backoffice.master.matching;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stationhouse.foundation.kernel.PartialDate;

/**
 * A date of birth for comparing. It may be one that is on no calendar: a slip of the keyboard is compared too.
 *
 * @param month 0 when not known
 * @param day 0 when not known
 * @param digits month, day and year; shorter where less is known
 * @param text as it is shown
 */
public record Born(int year, int month, int day, String digits, String text) {

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final int CENTURY = 100;

    public static Born of(PartialDate date) {
        String text = date.us();
        return new Born(
                date.year(),
                date.month() == null ? 0 : date.month(),
                date.day() == null ? 0 : date.day(),
                text.replace("/", ""),
                text);
    }

    /** Reads {@code 19800514}, also of an impossible day, and what a clerk types; empty when it is no date. */
    public static Optional<Born> read(String said, LocalDate today) {
        Matcher compact = COMPACT.matcher(said);
        if (compact.matches() && Math.abs(Integer.parseInt(compact.group(1)) - today.getYear()) < 2 * CENTURY) {
            String text = compact.group(2) + "/" + compact.group(3) + "/" + compact.group(1);
            return Optional.of(new Born(
                    Integer.parseInt(compact.group(1)),
                    Integer.parseInt(compact.group(2)),
                    Integer.parseInt(compact.group(3)),
                    text.replace("/", ""),
                    text));
        }
        return PartialDate.typed(said, today).map(Born::of);
    }

    public boolean full() {
        return day > 0 || digits.length() > 6;
    }
}
