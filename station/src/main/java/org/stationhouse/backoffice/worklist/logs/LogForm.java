package org.stationhouse.backoffice.worklist.logs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.stationhouse.backoffice.worklist.Queue;

/**
 * What the browser sends to define a log, but for its fields, which are {@link FieldRow}s.
 *
 * @param prefix capital letters of its numbers, only asked of a new one
 * @param results how an entry can end, with commas between
 * @param dueField label of the date field that says until when
 * @param owner code of an owner
 * @param at when a turn begins, {@code 0730}
 * @param fromField label of the date field with which the turns of an entry begin
 * @param readers names of queues
 * @param event name of the event whose clocks of law an entry starts
 * @param rules names of the rules of it that concern the log, with commas between; empty for all
 * @param clockFrom label of the field that says when it happened
 * @param clockUntil label of the field that says that it was done
 * @param dueUntil label of the field that ends the time limit
 * @param version version that a change was made on; 0 for a new one
 */
record LogForm(
        @NotBlank @Size(max = Edition.LONGEST_NAME) @Pattern(regexp = NO_CONTROL)
        String name,

        @Size(max = 5) String prefix,

        @Min(3) @Max(6) Integer digits,

        @Size(max = Edition.LONGEST_PURPOSE) @Pattern(regexp = "[^\\x00]*")
        String purpose,

        @Size(max = Edition.LONGEST_LAW) @Pattern(regexp = NO_CONTROL)
        String law,

        boolean closes,

        @Size(max = 500) @Pattern(regexp = NO_CONTROL) String results,

        @Nullable Due due,
        @Max(2_000) @Nullable Integer dueCount,
        @Size(max = LogField.LONGEST_LABEL) String dueField,
        @Size(max = 40) String owner,
        Rhythm.@Nullable Every every,
        @Min(1) @Max(7) Integer weekday,
        @Min(1) @Max(31) Integer nth,
        @Size(max = 5) String at,
        @Min(1) @Max(744) Integer within,
        @Size(max = LogField.LONGEST_LABEL) String fromField,
        @Size(max = LogField.LONGEST_LABEL) String untilField,
        Set<Queue> readers,
        Set<Queue> writers,
        @Size(max = 60) String event,

        @Size(max = 300) @Pattern(regexp = NO_CONTROL) String rules,

        @Size(max = LogField.LONGEST_LABEL) String clockFrom,
        @Size(max = LogField.LONGEST_LABEL) String clockUntil,
        @Size(max = LogField.LONGEST_LABEL) String dueUntil,
        Integer version) {

    static final String NO_CONTROL = "\\P{Cc}*";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Kinds of {@link DueRule}. */
    enum Due {
        NONE,
        HOURS,
        DAYS,
        FIELD
    }

    LogForm {
        name = or(name);
        prefix = or(prefix);
        digits = digits == null ? 4 : digits;
        purpose = or(purpose);
        law = or(law);
        results = or(results);
        dueField = or(dueField);
        owner = or(owner);
        weekday = weekday == null ? 1 : weekday;
        nth = nth == null ? 1 : nth;
        at = or(at);
        within = within == null ? 24 : within;
        fromField = or(fromField);
        untilField = or(untilField);
        readers = readers == null ? Set.of() : readers;
        writers = writers == null ? Set.of() : writers;
        event = or(event);
        rules = or(rules);
        clockFrom = or(clockFrom);
        clockUntil = or(clockUntil);
        dueUntil = or(dueUntil);
        version = version == null ? 0 : version;
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static LogForm blank(String name) {
        return new LogForm(
                name, "", 4, "", "", false, "", null, null, "", "", null, 1, 1, "", 24, "", "", Set.of(), Set.of(), "",
                "", "", "", "", 0);
    }

    static LogForm of(AgencyLog log) {
        Edition is = log.is();
        Rhythm rhythm = is.rhythm();
        return new LogForm(
                is.name(),
                log.prefix(),
                log.digits(),
                is.purpose(),
                is.law(),
                is.closes(),
                String.join(", ", is.results()),
                Due.valueOf(is.due().word()),
                is.due().count() == 0 ? null : is.due().count(),
                is.due() instanceof DueRule.OnField it ? label(is, it.field()) : "",
                is.owner(),
                rhythm.every(),
                rhythm.weekday(),
                rhythm.nth(),
                rhythm.recurs() ? TIME.format(rhythm.at()) : "",
                rhythm.within(),
                label(is, rhythm.from()),
                label(is, rhythm.until()),
                is.readers(),
                is.writers(),
                is.clock() == null ? "" : is.clock().event().text(),
                is.clock() == null ? "" : LogClockForm.text(is.clock().rules()),
                is.clock() == null ? "" : label(is, is.clock().from()),
                is.clock() == null ? "" : label(is, is.clock().until()),
                label(is, is.dueUntil()),
                log.version());
    }

    private static String label(Edition is, @Nullable String key) {
        return key == null ? "" : is.field(key).map(LogField::label).orElse("");
    }

    /**
     * The definition, where its lines are right.
     *
     * @param keys how many fields the log ever had
     * @return null with an error where something is not
     */
    @Nullable
    Edition edition(List<FieldRow> rows, int keys, BindingResult errors) {
        List<LogField> fields = fields(rows, keys, errors);
        LocalTime time = time(errors);
        if (name.isBlank() || fields.size() > Edition.MOST_FIELDS || errors.hasErrors() || time == null) {
            return null;
        }
        DueRule rule = switch (due) {
            case null -> new DueRule.None();
            case NONE -> new DueRule.None();
            case HOURS -> new DueRule.Hours(dueCount == null ? 0 : dueCount);
            case DAYS -> new DueRule.Days(dueCount == null ? 0 : dueCount);
            case FIELD -> new DueRule.OnField(key(fields, dueField));
        };
        LawClock clock = LogClockForm.clock(event, rules, it -> key(fields, it), clockFrom, clockUntil, errors);
        boolean byEntry = !fromField.isEmpty() || !untilField.isEmpty();
        Rhythm rhythm = every == null || every == Rhythm.Every.NEVER
                ? Rhythm.NEVER
                : new Rhythm(
                        every,
                        weekday,
                        nth,
                        time,
                        within,
                        byEntry ? key(fields, fromField) : null,
                        byEntry ? key(fields, untilField) : null);
        return errors.hasErrors()
                ? null
                : new Edition(
                        name,
                        purpose,
                        law,
                        fields,
                        readers.isEmpty() ? Set.of() : EnumSet.copyOf(readers),
                        writers.isEmpty() ? Set.of() : EnumSet.copyOf(writers),
                        closes,
                        Arrays.stream(results.split("\\s*,\\s*"))
                                .filter(it -> !it.isBlank())
                                .distinct()
                                .toList(),
                        rule,
                        owner,
                        rhythm,
                        dueUntil.isEmpty() ? null : key(fields, dueUntil),
                        clock);
    }

    private @Nullable LocalTime time(BindingResult errors) {
        if (at.isEmpty()) {
            return Rhythm.NEVER.at();
        }
        var read = FieldReader.time(at);
        if (read == null && !errors.hasFieldErrors("at")) {
            errors.rejectValue("at", "worklist.log.time.wrong");
        }
        return read;
    }

    private static List<LogField> fields(List<FieldRow> rows, int keys, BindingResult errors) {
        var fields = new ArrayList<LogField>();
        int next = keys;
        for (int i = 0; i < rows.size(); i++) {
            FieldRow row = rows.get(i);
            if (row.label().isEmpty()) {
                continue;
            }
            FieldKind kind = kind(row.kind());
            if (kind == null) {
                wrong(errors, "kind" + (i + 1), row.kind(), "typeMismatch");
                continue;
            }
            List<String> choices = kind == FieldKind.CHOICE ? row.choiceList() : List.of();
            if (row.label().length() > LogField.LONGEST_LABEL || !row.label().matches(NO_CONTROL)) {
                wrong(errors, "label" + (i + 1), row.label(), "worklist.log.label.wrong");
            } else if (kind == FieldKind.CHOICE && !choosable(choices)) {
                wrong(errors, "choices" + (i + 1), row.choices(), "worklist.log.choices.wrong");
            } else {
                String key = row.key().matches("f\\d{1,3}") ? row.key() : "f" + ++next;
                fields.add(new LogField(
                        key,
                        row.label(),
                        kind,
                        choices,
                        row.required(),
                        row.listed(),
                        row.searched() && kind.findable()));
            }
        }
        return fields;
    }

    private static boolean choosable(List<String> choices) {
        return !choices.isEmpty()
                && choices.size() <= LogField.MOST_CHOICES
                && choices.stream().allMatch(it -> it.length() <= LogField.LONGEST_CHOICE && it.matches(NO_CONTROL));
    }

    /** An error beside a field that is no component of this record. */
    static void wrong(BindingResult errors, String field, String typed, String word, Object... values) {
        errors.addError(new FieldError("form", field, typed, false, new String[] {word}, values, null));
    }

    private static @Nullable FieldKind kind(String typed) {
        return Arrays.stream(FieldKind.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** Key of the field of this label; one that is no field where there is none, which the rules refuse with their sentence. */
    private static String key(List<LogField> fields, String label) {
        return fields.stream()
                .filter(it -> it.label().equalsIgnoreCase(label))
                .map(LogField::key)
                .findFirst()
                .orElse("f0");
    }

    /** Queues by name, for the check boxes. */
    static Set<String> names(Set<Queue> queues) {
        return queues.stream().map(Queue::name).collect(Collectors.toSet());
    }
}
