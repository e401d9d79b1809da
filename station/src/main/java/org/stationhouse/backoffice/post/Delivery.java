package org.stationhouse.backoffice.post;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * One message to one mailbox. What is sent again is another delivery.
 *
 * @param ref also the first half of its Message-ID, so that a repetition is the same message to every mailbox
 * @param key what the room calls it by, so that the same event writes one only
 * @param to address of the mailbox
 * @param againOf reference of the one that it repeats, null for a first one
 * @param version counts its changes
 */
public record Delivery(
        long id,
        PublicRef ref,
        String key,
        Mail mail,
        Locale language,
        Mailbox to,
        @Nullable PublicRef againOf,
        Instant madeAt,
        String madeBy,
        DeliveryState state,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "post.delivery";

    public static final int LONGEST_WHY = 500;

    /** A step of its history. @param said the mail server's words or the reason, null for none */
    public record Line(
            Instant at, String by, String kind, @Nullable String said) {}
}
