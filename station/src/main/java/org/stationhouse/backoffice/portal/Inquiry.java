package org.stationhouse.backoffice.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message from the site of the public.
 *
 * @param receivedAt when, by the clock of the site
 * @param name last name first; null when not said
 * @param phone null when not said; he gave a phone, an e-mail or both
 * @param spanish whether he is better served in Spanish
 * @param place where it is about; null when not said
 * @param words what happened or what he asks, with its line breaks
 */
public record Inquiry(
        long id,
        Instant receivedAt,
        Topic topic,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        boolean spanish,
        @Nullable String place,
        String words) {

    static final int LONGEST_NAME = 39;
    static final int LONGEST_PHONE = 40;
    static final int LONGEST_EMAIL = 120;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_WORDS = 2000;

    /** What it is about, as the sender chose. */
    public enum Topic {
        QUESTION,
        INCIDENT,
        REPORT,
        PROPERTY,
        TRAFFIC,
        EMPLOYEE,
        OTHER
    }

    /** What its sender is told of it. */
    public enum Standing {
        /** it is here */
        RECEIVED,
        /** somebody has it */
        HANDLED,
        ANSWERED,
        /** nothing more is done with it */
        CLOSED
    }
}
