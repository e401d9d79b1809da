package org.stationhouse.backoffice.worklist.logs;

import java.util.List;
import org.springframework.util.MultiValueMap;

/**
 * A line of the page on which a log is defined, as typed.
 *
 * @param key of a field that is there already, empty for a new one
 * @param choices with commas between them
 */
record FieldRow(
        String key, String label, String kind, String choices, boolean required, boolean listed, boolean searched) {

    static final FieldRow BLANK = new FieldRow("", "", FieldKind.LINE.name(), "", false, true, true);

    static FieldRow of(LogField field) {
        return new FieldRow(
                field.key(),
                field.label(),
                field.kind().name(),
                String.join(", ", field.choices()),
                field.required(),
                field.listed(),
                field.searched());
    }

    /** @param i place of the line, from 1 */
    static FieldRow sent(MultiValueMap<String, String> sent, int i) {
        return new FieldRow(
                text(sent, "key" + i),
                text(sent, "label" + i).strip(),
                text(sent, "kind" + i),
                text(sent, "choices" + i).strip(),
                sent.containsKey("required" + i),
                sent.containsKey("listed" + i),
                sent.containsKey("searched" + i));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    List<String> choiceList() {
        return List.of(choices.split("\\s*[,;\\n]\\s*")).stream()
                .filter(it -> !it.isBlank())
                .distinct()
                .toList();
    }
}
