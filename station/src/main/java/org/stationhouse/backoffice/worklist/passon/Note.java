package org.stationhouse.backoffice.worklist.passon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A note of the pass-on log.
 *
 * @param account id of the author's account
 * @param name of the author, as others know him
 * @param queue to whom it is addressed, by role or post; null for everybody
 * @param was what was said before this correction, null for a first note
 * @param corrected whether a later note corrects it
 * @param seen how many have acknowledged it
 * @param mine whether the reader has, or wrote it
 */
public record Note(
        long id,
        PublicRef ref,
        Instant at,
        long account,
        String name,
        @Nullable Queue queue,
        String said,
        @Nullable String was,
        boolean corrected,
        int seen,
        boolean mine) {

    /** Kind of record in audit lines. */
    public static final String KIND = "worklist.note";

    public static final int LONGEST = 2_000;

    /** Who acknowledged it. */
    public record Seen(long account, String name, Instant at) {}
}
