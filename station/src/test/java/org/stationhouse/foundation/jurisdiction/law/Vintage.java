package org.stationhouse.foundation.jurisdiction.law;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of texts as the reference gives them: a day, a month, a year, a span of years. */
final class Vintage {

    private static final Pattern FORM = Pattern.compile("(?:\\d{4}-)?(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

    private Vintage() {}

    /** The last day that the date can mean, not after the edition; the edition where it is no date. */
    static LocalDate latest(String vintage, String edition) {
        LocalDate end = LocalDate.parse(edition);
        Matcher date = FORM.matcher(vintage);
        if (!date.matches()) {
            return end;
        }
        LocalDate last = date.group(3) != null
                ? LocalDate.parse(vintage)
                : date.group(2) != null
                        ? YearMonth.parse(vintage).atEndOfMonth()
                        : LocalDate.of(Integer.parseInt(date.group(1)), 12, 31);
        return last.isBefore(end) ? last : end;
    }
}
