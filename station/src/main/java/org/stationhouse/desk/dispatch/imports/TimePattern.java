package org.stationhouse.desk.dispatch.imports;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way of writing date and time, as the logs of the country do: the month stands before the day. The likelier one comes first. */
enum TimePattern {
    DASHES("uuuu-MM-dd HH:mm:ss"),
    DASHES_MINUTE("uuuu-MM-dd HH:mm"),
    DASHES_FRACTION("uuuu-MM-dd HH:mm:ss.SSS"),
    ISO("uuuu-MM-dd'T'HH:mm:ss"),
    ISO_MINUTE("uuuu-MM-dd'T'HH:mm"),
    ISO_FRACTION("uuuu-MM-dd'T'HH:mm:ss.SSS"),
    SLASHES("M/d/uuuu H:mm:ss"),
    SLASHES_MINUTE("M/d/uuuu H:mm"),
    SLASHES_HALF_DAY("M/d/uuuu h:mm:ss a"),
    SLASHES_HALF_DAY_MINUTE("M/d/uuuu h:mm a"),
    SLASHES_SHORT("M/d/uu H:mm:ss"),
    SLASHES_SHORT_MINUTE("M/d/uu H:mm"),
    SLASHES_SHORT_HALF_DAY("M/d/uu h:mm a"),
    SLASHES_DIGITS("M/d/uuuu HHmm"),
    DASHES_DIGITS("uuuu-MM-dd HHmm"),
    YEAR_SLASHES("uuuu/MM/dd HH:mm:ss"),
    YEAR_SLASHES_MINUTE("uuuu/MM/dd HH:mm"),
    MONTH_DASHES("M-d-uuuu H:mm:ss"),
    MONTH_DASHES_MINUTE("M-d-uuuu H:mm"),
    MONTH_NAME("d-MMM-uuuu HH:mm:ss"),
    MONTH_NAME_MINUTE("d-MMM-uuuu HH:mm"),
    DIGITS("uuuuMMdd HHmmss"),
    DIGITS_MINUTE("uuuuMMdd HHmm");

    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2026, 12, 31, 22, 5, 9);

    private final DateTimeFormatter format;

    TimePattern(String pattern) {
        format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    DateTimeFormatter format() {
        return format;
    }

    /** An evening at the end of a year as this pattern writes it. */
    String example() {
        return format.format(EXAMPLE);
    }

    boolean reads(String said) {
        try {
            format.parse(said.strip());
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The pattern that reads the most of them; empty where none reads any. */
    static Optional<TimePattern> of(Collection<String> said) {
        return Stream.of(values())
                .filter(it -> said.stream().anyMatch(it::reads))
                .max(Comparator.<TimePattern>comparingLong(
                                it -> said.stream().filter(it::reads).count())
                        .thenComparing(Comparator.reverseOrder()));
    }
}
