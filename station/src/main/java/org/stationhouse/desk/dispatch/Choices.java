package org.stationhouse.desk.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** The options of a field in the reader's language, in the given order. */
final class Choices {

    private Choices() {}

    /** @param prefix message key before the value, with its point */
    static Map<String, String> of(MessageSource messages, Locale locale, String prefix, List<String> values) {
        var options = new LinkedHashMap<String, String>();
        values.forEach(value -> options.put(value, messages.getMessage(prefix + value, null, locale)));
        return options;
    }
}
