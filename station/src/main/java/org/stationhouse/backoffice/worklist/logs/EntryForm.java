package org.stationhouse.backoffice.worklist.logs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.web.TypedTime;

/**
 * What the browser sends of an entry, but for the fields that its log has: they are named by their keys.
 *
 * @param at when it happened, as typed
 * @param about number of the case that it is tied to
 * @param number of a blank form on which it was written first
 * @param turn reference of the turn of a duty that it does
 */
record EntryForm(
        @NotBlank @Size(max = 40) String at,

        @Size(max = 40) @Pattern(regexp = LogForm.NO_CONTROL)
        String about,

        @Size(max = 20) String number,
        @Size(max = 20) String turn) {

    EntryForm {
        at = at == null ? "" : at;
        about = about == null ? "" : about;
        number = number == null ? "" : number;
        turn = turn == null ? "" : turn;
    }

    /** What was typed into the log's own fields, by key. */
    static Map<String, String> typed(List<LogField> fields, MultiValueMap<String, String> sent) {
        var typed = new HashMap<String, String>();
        for (LogField field : fields) {
            String value = sent.getFirst(field.key());
            typed.put(field.key(), value == null ? "" : value);
        }
        return typed;
    }

    /** Who was said to be meant of those offered, by key of the field; an answer counts while what it was about stands there. */
    static Map<String, String> answers(List<LogField> fields, MultiValueMap<String, String> sent) {
        var answers = new HashMap<String, String>();
        for (LogField field : fields) {
            String answer = sent.getFirst("answer-" + field.key());
            String about = sent.getFirst("answered-" + field.key());
            boolean holds = about == null || about.equals(sent.getFirst(field.key()));
            if (field.kind().known() && answer != null && holds && answer.matches("none|[0-9A-Za-z]{1,20}")) {
                answers.put(field.key(), answer);
            }
        }
        return answers;
    }

    /** What stands in them as the database keeps it; with errors beside those that hold something else. */
    static Map<String, String> read(
            List<LogField> fields, Map<String, String> typed, ZonedDateTime now, BindingResult errors) {
        var values = new HashMap<String, String>();
        for (LogField field : fields) {
            String text = typed.getOrDefault(field.key(), "");
            switch (FieldReader.read(field, text, now)) {
                case FieldReader.Read.Fit it -> values.put(field.key(), it.value());
                case FieldReader.Read.Wrong it ->
                    LogForm.wrong(
                            errors, field.key(), text, it.word(), it.values().toArray());
            }
        }
        return values;
    }

    /** @return null with an error where the moment is none */
    static @Nullable Instant moment(String typed, ZonedDateTime now, BindingResult errors) {
        return switch (TypedTime.moment(typed, now)) {
            case TypedTime.Clear it -> it.at();
            case TypedTime.Unclear it -> {
                if (!errors.hasFieldErrors("at")) {
                    errors.rejectValue("at", it.word(), it.values().toArray(), null);
                }
                yield null;
            }
        };
    }
}
