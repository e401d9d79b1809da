package org.stationhouse.foundation.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as clerks type them (UX.md 2.2): {@code t} today, {@code -2} two days ago, {@code 112126}, {@code 1121 0915},
 * {@code 0915} today, {@code now}, {@code -10m} ten minutes ago. Always 24 hours, always the agency's clock. The hour that comes
 * twice in autumn asks which, the one that never comes in spring is refused.
 */
public sealed interface TypedTime {

    /** Understood. */
    record Clear(Instant at) implements TypedTime {}

    /**
     * Not understood.
     *
     * @param word message key of the sentence for the field
     * @param values what stands in it
     */
    record Unclear(String word, List<String> values) implements TypedTime {}

    Pattern AGO = Pattern.compile("-(\\d{1,4})([mh])");
    Pattern DAYS = Pattern.compile("(?:t)?([+-])(\\d{1,3})");
    Pattern DATE = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{2}|\\d{4}))?|(\\d{2})(\\d{2})(\\d{2}|\\d{4})?");
    Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?|(\\d{2})(\\d{2})(\\d{2})?");

    /**
     * Reads a moment.
     *
     * @param now the agency's date and time
     */
    static TypedTime moment(String typed, ZonedDateTime now) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (text.equals("now") || text.equals("n")) {
            return new Clear(now.toInstant());
        }
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return new Clear(now.toInstant()
                    .minus(ago.group(2).equals("m") ? Duration.ofMinutes(count) : Duration.ofHours(count)));
        }
        String[] part = text.split(" ");
        Optional<LocalTime> alone = part.length == 1 ? time(part[0]) : Optional.empty();
        if (alone.isPresent()) {
            return at(now.toLocalDate().atTime(alone.get()), "", now.getZone());
        }
        Optional<LocalDate> day = date(part[0], now.toLocalDate());
        if (day.isEmpty()) {
            Optional<LocalTime> first = part.length == 2 ? time(part[0]) : Optional.empty();
            return first.isPresent()
                    ? at(now.toLocalDate().atTime(first.get()), part[1], now.getZone())
                    : new Unclear("web.moment.unclear", List.of());
        }
        if (part.length == 1) {
            return new Unclear("web.moment.time", List.of());
        }
        Optional<LocalTime> time = time(part[1]);
        return time.isEmpty() || part.length > 3
                ? new Unclear("web.moment.unclear", List.of())
                : at(day.get().atTime(time.get()), part.length == 3 ? part[2] : "", now.getZone());
    }

    /** Reads a date, empty when it is none. */
    static Optional<LocalDate> date(String typed, LocalDate today) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("t")) {
            return Optional.of(today);
        }
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            long count = Long.parseLong(days.group(2));
            return Optional.of(days.group(1).equals("-") ? today.minusDays(count) : today.plusDays(count));
        }
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(LocalDate.parse(text));
            }
            Matcher date = DATE.matcher(text);
            if (!date.matches()) {
                return Optional.empty();
            }
            int first = date.group(1) == null ? 4 : 1;
            return Optional.of(LocalDate.of(
                    year(date.group(first + 2), today),
                    Integer.parseInt(date.group(first)),
                    Integer.parseInt(date.group(first + 1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Two digits mean the century that comes nearest before ten years from now. */
    private static int year(@org.jspecify.annotations.Nullable String typed, LocalDate today) {
        if (typed == null) {
            return today.getYear();
        }
        int year = Integer.parseInt(typed);
        if (typed.length() == 4) {
            return year;
        }
        int century = today.getYear() / 100 * 100;
        return century + year > today.getYear() + 10 ? century - 100 + year : century + year;
    }

    private static Optional<LocalTime> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        int first = time.group(1) == null ? 4 : 1;
        try {
            String second = time.group(first + 2);
            return Optional.of(LocalTime.of(
                    Integer.parseInt(time.group(first)),
                    Integer.parseInt(time.group(first + 1)),
                    second == null ? 0 : Integer.parseInt(second)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TypedTime at(LocalDateTime local, String zone, ZoneId agency) {
        List<ZoneOffset> offsets = agency.getRules().getValidOffsets(local);
        List<String> names = offsets.stream()
                .map(offset -> name(ZonedDateTime.ofLocal(local, agency, offset)))
                .toList();
        if (offsets.isEmpty()) {
            return new Unclear("web.moment.never", List.of());
        }
        int which = zone.isEmpty() ? 0 : names.indexOf(zone.toUpperCase(Locale.ROOT));
        if (which < 0) {
            return new Unclear("web.moment.unclear", List.of());
        }
        return zone.isEmpty() && offsets.size() > 1
                ? new Unclear("web.moment.twice", names)
                : new Clear(local.toInstant(offsets.get(which)));
    }

    private static String name(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern("zzz", Locale.US).format(at);
    }
}
