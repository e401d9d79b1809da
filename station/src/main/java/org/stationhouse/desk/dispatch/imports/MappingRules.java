package org.stationhouse.desk.dispatch.imports;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.imports.CsvLog.Part;
import org.stationhouse.foundation.staff.Unfit;

/** What an explanation of headings must say, and what it is likely to say. */
final class MappingRules {

    /** Words that head a column, the plainest first. */
    private static final Map<Part, List<String>> WORDS = Map.of(
            Part.NUMBER,
            List.of(
                    "number",
                    "incident number",
                    "call number",
                    "event number",
                    "case number",
                    "incident id",
                    "call id",
                    "event id",
                    "incident",
                    "event",
                    "id"),
            Part.TIME,
            List.of(
                    "time",
                    "date time",
                    "datetime",
                    "call time",
                    "received",
                    "received at",
                    "time received",
                    "create date",
                    "create time",
                    "call date",
                    "occurred",
                    "reported",
                    "date reported",
                    "date"),
            Part.CLOCK,
            List.of("time of day", "call time", "time received", "hour", "time"),
            Part.NATURE,
            List.of(
                    "nature",
                    "call type",
                    "type",
                    "incident type",
                    "event type",
                    "description",
                    "offense",
                    "crime",
                    "code"),
            Part.PLACE,
            List.of("place", "location", "address", "block", "street", "incident location"),
            Part.LATITUDE,
            List.of("latitude", "lat", "y"),
            Part.LONGITUDE,
            List.of("longitude", "lon", "long", "lng", "x"),
            Part.AREA,
            List.of("area", "district", "beat", "zone", "sector", "precinct", "command"),
            Part.STATUS,
            List.of("status", "disposition", "dispo", "dispos", "result", "outcome"),
            Part.NARRATIVE,
            List.of("narrative", "remarks", "comments", "notes", "text", "synopsis", "details"));

    private MappingRules() {}

    /**
     * @param sample the first rows of a file; null where none is at hand
     * @throws Unfit for the field that can't be so
     */
    static void fit(Mapping.Said said, List<String> headings, @Nullable Sample sample) {
        Map<Part, String> columns = said.columns();
        for (Part part : List.of(Part.NUMBER, Part.TIME, Part.NATURE)) {
            if (!columns.containsKey(part)) {
                throw new Unfit(field(part), "NotBlank");
            }
        }
        var used = new HashSet<String>();
        said.ordered().forEach((part, heading) -> {
            if (!headings.contains(heading)) {
                throw new Unfit(field(part), "dispatch.mapping.gone");
            }
            if (!used.add(heading)) {
                throw new Unfit(field(part), "dispatch.mapping.twice", heading);
            }
        });
        if (columns.containsKey(Part.LATITUDE) != columns.containsKey(Part.LONGITUDE)) {
            throw new Unfit(
                    field(columns.containsKey(Part.LATITUDE) ? Part.LONGITUDE : Part.LATITUDE),
                    "dispatch.mapping.pair");
        }
        if (columns.containsKey(Part.LATITUDE) && !columns.containsKey(Part.PLACE)) {
            throw new Unfit(field(Part.PLACE), "dispatch.mapping.placed");
        }
        if (sample != null) {
            List<String> times = times(columns, sample);
            if (!times.isEmpty() && times.stream().noneMatch(said.pattern()::reads)) {
                throw new Unfit("pattern", "dispatch.mapping.unread", times.getFirst());
            }
        }
    }

    private static List<String> times(Map<Part, String> columns, Sample sample) {
        return sample.times(columns.getOrDefault(Part.TIME, ""), columns.getOrDefault(Part.CLOCK, ""));
    }

    static String field(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** What the headings and the values under them make likely. The system's name nobody can guess. */
    static Map<Part, String> likely(Sample sample) {
        var columns = new EnumMap<Part, String>(Part.class);
        for (Part part : Part.values()) {
            if (part != Part.CLOCK) {
                headed(part, sample, columns).ifPresent(it -> columns.put(part, it));
            }
        }
        if (!columns.containsKey(Part.TIME)) {
            free(sample, columns)
                    .filter(it -> TimePattern.of(sample.under(it)).isPresent())
                    .findFirst()
                    .ifPresent(it -> columns.put(Part.TIME, it));
        }
        timeOfItsOwn(sample, columns);
        return columns;
    }

    /** Where the column of the time is no date and time by itself, it and another one may be so together. */
    private static void timeOfItsOwn(Sample sample, Map<Part, String> columns) {
        String time = columns.get(Part.TIME);
        if (time == null || TimePattern.of(sample.under(time)).isPresent()) {
            return;
        }
        Stream.concat(Stream.of(time), free(sample, columns))
                .flatMap(day -> Stream.concat(Stream.of(time), free(sample, columns))
                        .filter(clock -> !clock.equals(day))
                        .filter(clock ->
                                TimePattern.of(sample.times(day, clock)).isPresent())
                        .map(clock -> List.of(day, clock)))
                .findFirst()
                .ifPresent(both -> {
                    columns.put(Part.TIME, both.getFirst());
                    columns.put(Part.CLOCK, both.getLast());
                });
    }

    private static Stream<String> free(Sample sample, Map<Part, String> columns) {
        return sample.headings().names().stream().filter(it -> !columns.containsValue(it));
    }

    private static Optional<String> headed(Part part, Sample sample, Map<Part, String> columns) {
        return WORDS.getOrDefault(part, List.of()).stream()
                .flatMap(word -> free(sample, columns).filter(it -> words(it).equals(word)))
                .findFirst();
    }

    private static String words(String heading) {
        return heading.replaceAll("[^a-z0-9]+", " ").strip().replaceAll("\\b(no|num|nr|nbr)$", "number");
    }

    /** How the values are written; the likeliest of all patterns where none of them can be read. */
    static TimePattern pattern(Map<Part, String> columns, Sample sample) {
        return TimePattern.of(times(columns, sample)).orElse(TimePattern.DASHES);
    }
}
