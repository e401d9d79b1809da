package org.stationhouse.foundation.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.staff.SignedIn;

/**
 * What every page template needs beside its own data.
 *
 * @param words the reader's language
 * @param csrf token of the session, null outside a request
 * @param fragment whether only the content is asked (htmx), not the whole page
 * @param errors what validation found, null when nothing
 * @param who who is signed in, null for nobody
 * @param menu the doors that this reader may open
 * @param agency name of the agency, empty before set-up
 * @param zone the agency's time zone
 * @param demo whether this data folder is a demonstration
 * @param readOnly whether the disk is full and nothing can be saved
 */
public record Page(
        Words words,
        @Nullable CsrfToken csrf,
        boolean fragment,
        @Nullable BindingResult errors,
        @Nullable SignedIn who,
        List<Door.Line> menu,
        String agency,
        ZoneId zone,
        boolean demo,
        boolean readOnly) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    public String word(String key, Object... values) {
        return words.word(key, values);
    }

    public String token() {
        return csrf == null ? "" : csrf.getToken();
    }

    /** The agency's local time to the second, 24 hours. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(zone));
    }

    /** The sentence beside a field, null when it is right. */
    public @Nullable String error(String field) {
        if (errors == null) {
            return null;
        }
        MessageSourceResolvable found = errors.getFieldError(field);
        return found == null ? null : words.messages().getMessage(found, words.locale());
    }
}
