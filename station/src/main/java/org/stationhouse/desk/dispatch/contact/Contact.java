package org.stationhouse.desk.dispatch.contact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Somebody who came to the counter, rang or wrote.
 *
 * @param number contact number of the agency, for example {@code K26-000123}
 * @param cameAt when
 * @param takenBy sign-in name of who logged it, {@code program:<job>} where the program took it from the public site
 * @param web his message on the public site; null for who came otherwise
 * @param version counts its changes
 */
public record Contact(
        long id,
        PublicRef ref,
        String number,
        Instant cameAt,
        Said said,
        @Nullable Web web,
        String takenBy,
        ContactState state,
        int version) {

    /** Kind of record in audit lines, search entries and tasks. */
    public static final String KIND = "dispatch.contact";

    /** The same of one that became a confidential complaint. */
    public static final String GUARDED = "dispatch.contact.guarded";

    /** Series that its numbers come from. */
    public static final String SERIES = "dispatch.contact";

    static final int LONGEST_NAME = 80;
    static final int LONGEST_PHONE = 40;
    static final int LONGEST_EMAIL = 120;
    static final int LONGEST_ASKS = 500;
    static final int LONGEST_ANSWER = 2000;

    /** How somebody came. */
    public enum Channel {
        COUNTER,
        PHONE,
        MAIL,
        EMAIL,
        FAX,
        WEB
    }

    /**
     * What a contact says.
     *
     * @param name as said, last name first where it is known; null when not said
     * @param phone where he is reached; null when not said
     * @param email the same; null when not said
     * @param spanish whether he is better served in Spanish
     * @param asks what he wants, in words
     * @param place where it is about; null when that does not matter
     */
    public record Said(
            Channel channel,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            boolean spanish,
            String asks,
            @Nullable String place) {}

    /**
     * A message on the public site.
     *
     * @param inquiry its id in the inbox of the site
     * @param wrote what he wrote, word for word
     */
    public record Web(long inquiry, String wrote) {}

    /** All that he said, for the first line of a call. */
    String told() {
        return web == null ? said.asks() : web.wrote();
    }

    /** A contact number, two digits of the year and a running number of at least six: {@code K26-000123}. */
    static String number(int year, long running) {
        return "K%02d-%06d".formatted(year % 100, running);
    }

    /** Kind under which it stands in the search now. */
    String filedAs() {
        return state instanceof ContactState.BecameComplaint it && it.confidential() ? GUARDED : KIND;
    }

    /** How long somebody who waits has waited, whole minutes. */
    public long waited(Instant now) {
        return Math.max(0, Duration.between(cameAt, now).toMinutes());
    }
}
