package org.stationhouse.foundation.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** The words of one reader's language, out of {@code messages/<room>.properties}. */
public record Words(MessageSource messages, Locale locale) {

    /** @throws org.springframework.context.NoSuchMessageException for a key that no room has */
    public String word(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The options of a field in the given order, each with its word. @param prefix message key before the value, with its point */
    public Map<String, String> choices(String prefix, Iterable<String> values) {
        var options = new LinkedHashMap<String, String>();
        values.forEach(value -> options.put(value, word(prefix + value)));
        return options;
    }
}
