package org.stationhouse.foundation.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of one reader's language, out of {@code messages/<room>.properties}. */
public record Words(MessageSource messages, Locale locale) {

    /** @throws org.springframework.context.NoSuchMessageException for a key that no room has */
    public String word(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The word of the key, null when no room has it. */
    @Nullable
    String find(String key) {
        return messages.getMessage(key, null, null, locale);
    }
}
