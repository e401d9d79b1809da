package org.stationhouse.backoffice.worklist.logs;

import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.staff.Unfit;

/**
 * Logs that come with the program, to be switched on: {@code worklist/logs/<name>.csv}. A row {@code set} says one thing of the log, a
 * row {@code field} is a field with its kind, its choices and its marks: R must be filled in, L stands in the list, S is searched.
 */
@Component
public class ReadyMade {

    private static final String ENDING = ".csv";

    /** @param name of its file */
    public record Sample(String name, String prefix, Edition is) {}

    private final Map<String, Sample> all = new TreeMap<>();

    ReadyMade() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:worklist/logs/*" + ENDING);
        Arrays.stream(files).map(ReadyMade::read).forEach(it -> all.put(it.name, it));
    }

    public List<Sample> all() {
        return List.copyOf(all.values());
    }

    /** @throws Unfit for a name that no file has */
    public Sample named(String name) {
        Sample sample = all.get(name);
        if (sample == null) {
            throw new Unfit("", "worklist.log.ready.unknown");
        }
        return sample;
    }

    private static Sample read(Resource file) {
        var set = new HashMap<String, String>();
        var fields = new ArrayList<LogField>();
        for (var row : Table.rows(file)) {
            switch (row.get("row")) {
                case "set" -> set.put(row.get("name"), row.get("value"));
                case "field" -> {
                    String marks = row.get("marks");
                    fields.add(new LogField(
                            "f" + (fields.size() + 1),
                            row.get("name"),
                            FieldKind.valueOf(row.get("value")),
                            listed(row.get("choices")),
                            marks.contains("R"),
                            marks.contains("L"),
                            marks.contains("S")));
                }
                default -> throw new IllegalArgumentException(file + ": a row is set or field, not " + row.get("row"));
            }
        }
        var edition = new Edition(
                said(set, "name"),
                said(set, "purpose"),
                said(set, "law"),
                fields,
                Set.of(),
                Set.of(),
                said(set, "closes").equals("yes"),
                listed(said(set, "results")),
                due(said(set, "due"), fields),
                said(set, "owner"),
                rhythm(said(set, "rhythm"), fields),
                until(said(set, "due-until"), fields),
                clock(set, fields));
        LogRules.fits(edition);
        return new Sample(String.valueOf(file.getFilename()).replace(ENDING, ""), said(set, "prefix"), edition);
    }

    private static String said(Map<String, String> set, String name) {
        return set.getOrDefault(name, "");
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split("\\s*\\|\\s*"))
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** {@code HOURS 48}, {@code DAYS 5}, {@code FIELD label}, or nothing. */
    private static DueRule due(String text, List<LogField> fields) {
        String[] part = text.split(" ", 2);
        return switch (part[0]) {
            case "" -> new DueRule.None();
            case "HOURS" -> new DueRule.Hours(Integer.parseInt(part[1]));
            case "DAYS" -> new DueRule.Days(Integer.parseInt(part[1]));
            case "FIELD" -> new DueRule.OnField(key(fields, part[1]));
            default -> throw new IllegalArgumentException("no time limit: " + text);
        };
    }

    /** {@code DAY|10:00|12|from|until}, weekday and place in the month behind a blank: {@code NTH 1 2|09:00|24}. */
    private static Rhythm rhythm(String text, List<LogField> fields) {
        if (text.isEmpty()) {
            return Rhythm.NEVER;
        }
        String[] part = text.split("\\|");
        String[] every = part[0].split(" ");
        return new Rhythm(
                Rhythm.Every.valueOf(every[0]),
                every.length > 1 ? Integer.parseInt(every[1]) : 1,
                every.length > 2 ? Integer.parseInt(every[2]) : 1,
                LocalTime.parse(part[1]),
                Integer.parseInt(part[2]),
                field(part, 3, fields),
                field(part, 4, fields));
    }

    private static @Nullable String until(String label, List<LogField> fields) {
        return label.isEmpty() ? null : key(fields, label);
    }

    /** {@code event}, and where they are said {@code rules}, {@code event-at} and {@code event-until}. */
    private static @Nullable LawClock clock(Map<String, String> set, List<LogField> fields) {
        String event = said(set, "event");
        return event.isEmpty()
                ? null
                : new LawClock(
                        new EventId(event),
                        listed(said(set, "rules")).stream().map(RuleId::new).collect(Collectors.toSet()),
                        until(said(set, "event-at"), fields),
                        until(said(set, "event-until"), fields));
    }

    private static @Nullable String field(String[] part, int i, List<LogField> fields) {
        return part.length > i ? key(fields, part[i]) : null;
    }

    private static String key(List<LogField> fields, String label) {
        return fields.stream()
                .filter(it -> it.label().equals(label))
                .map(LogField::key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + label));
    }
}
