package org.stationhouse.backoffice.post.mail;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Phone;

/**
 * Which mail; null where nothing is asked.
 *
 * @param faxes the log of faxes, else that of paper that came by mail
 * @param text part of the correspondent or of what it is about, or a number in full: its own, the certified one, the case, the fax number
 * @param way of faxes
 * @param result of outgoing faxes; {@link #AWAITED} for those that the machine was not heard of yet
 * @param from first day, by the calendar of {@code zone}
 * @param until last day
 */
record MailFilter(
        boolean faxes,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String way,
        @Nullable String result,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        ZoneId zone) {

    static final String AWAITED = "AWAITED";

    /** Of paper that came by mail. */
    MailFilter(
            @Nullable String kind,
            @Nullable String text,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            ZoneId zone) {
        this(false, kind, text, null, null, from, until, zone);
    }

    /** The text as a number of a machine in the form that is kept, null when it is none. */
    @Nullable
    String phone() {
        return text == null ? null : Phone.read(text).map(Phone::e164).orElse(null);
    }
}
