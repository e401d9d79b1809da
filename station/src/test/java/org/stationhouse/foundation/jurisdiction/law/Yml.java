package org.stationhouse.foundation.jurisdiction.law;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a YAML file holds, as the converter takes it. */
final class Yml {

    private Yml() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    static List<Map<String, Object>> maps(Map<String, Object> from, String key) {
        return ((List<?>) Objects.requireNonNull(from.get(key)))
                .stream().map(it -> map((Object) it)).toList();
    }

    static String text(Map<String, Object> from, String key) {
        return Objects.requireNonNull(from.get(key), key).toString();
    }

    static String joined(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The one word of the reference that is not spelled as in the United States. */
    static String us(String text) {
        return text.replace("cancelled", "canceled");
    }
}
