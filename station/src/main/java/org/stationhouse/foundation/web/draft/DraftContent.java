package org.stationhouse.foundation.web.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was typed.
 *
 * @param title heading of the page
 * @param fields by their names, in the order of the form; only those that were changed
 */
record DraftContent(String title, Map<String, Field> fields) {

    /**
     * A field's values: one of a text, none or several of boxes to check.
     *
     * @param base what stood there when the page was opened
     * @param value what was typed
     */
    record Field(List<String> base, List<String> value) {

        Field {
            base = base == null ? List.of() : List.copyOf(base);
            value = value == null ? List.of() : List.copyOf(value);
        }
    }

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_GIST = 80;

    DraftContent {
        title = cut(title == null ? "" : title.strip(), LONGEST_TITLE);
        fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Without what is never kept. */
    DraftContent kept() {
        var kept = new LinkedHashMap<>(fields);
        kept.keySet().removeIf(name -> !DraftRules.mayBeKept(name));
        return new DraftContent(title, kept);
    }

    /** Beginning of what was typed. */
    String gist() {
        return cut(
                fields.values().stream()
                        .flatMap(field -> field.value().stream())
                        .filter(value -> !value.isBlank())
                        .map(value -> cut(value.strip(), LONGEST_GIST))
                        .collect(Collectors.joining(" · ")),
                LONGEST_GIST);
    }

    /** No sign is cut in half. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
