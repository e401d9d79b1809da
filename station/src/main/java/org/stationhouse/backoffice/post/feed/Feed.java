package org.stationhouse.backoffice.post.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A calendar that somebody subscribes to.
 *
 * @param account of its owner
 * @param signIn sign-in name of it, which nobody else ever has
 * @param readAt when a calendar program read it last, null for never
 * @param version counts its changes
 */
public record Feed(
        long id,
        PublicRef ref,
        long account,
        String signIn,
        Instant madeAt,
        @Nullable Instant readAt,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "post.feed";
}
