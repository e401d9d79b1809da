package org.stationhouse.backoffice.worklist.passon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A problem or a suggestion that somebody raised.
 *
 * @param raisedName who raised it, as others know him
 * @param answer null while it is open
 * @param answeredName who answered, null while it is open
 * @param version counts its changes
 */
public record Problem(
        long id,
        PublicRef ref,
        Kind kind,
        String said,
        Instant raisedAt,
        String raisedName,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredName,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "worklist.problem";

    public static final int LONGEST = 2_000;

    public enum Kind {
        PROBLEM,
        SUGGESTION
    }
}
