package org.stationhouse.backoffice.worklist.logs;

import java.util.List;

/**
 * A field of a log.
 *
 * @param key its name for good, {@code f1}, {@code f2} and so on; a field of another kind is another field with another key
 * @param choices of a choice list, else empty
 * @param listed stands in the list until the reader chooses other columns
 * @param searched entries are found by it in the search
 */
public record LogField(
        String key,
        String label,
        FieldKind kind,
        List<String> choices,
        boolean required,
        boolean listed,
        boolean searched) {

    public static final int LONGEST_LABEL = 60;
    public static final int LONGEST_CHOICE = 60;
    public static final int MOST_CHOICES = 30;

    public LogField {
        choices = List.copyOf(choices);
        if (!key.matches("f\\d{1,3}")) {
            throw new IllegalArgumentException("a field is known by f and a number");
        }
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a field has a label");
        }
        if ((kind == FieldKind.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("a choice list has choices, and nothing else has");
        }
    }
}
