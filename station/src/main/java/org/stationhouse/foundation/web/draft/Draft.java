package org.stationhouse.foundation.web.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.DraftOf;

/**
 * A draft as it lies in its table.
 *
 * @param page random key of the page that saved it last
 * @param edits how often that page had been typed into by then
 * @param path address of that page, without its question
 * @param seat sign-in at which it was saved last, see {@link MirrorKey#id}; empty for one of before
 * @param handedBy sign-in name of who typed it before it was handed over, null for the owner himself
 * @param content encrypted; null once the form was sent
 * @param endedAt when it was sent or discarded, null while it is open
 */
record Draft(
        long id,
        PublicRef ref,
        long account,
        DraftOf of,
        String page,
        long edits,
        String path,
        String seat,
        @Nullable String handedBy,
        byte @Nullable [] content,
        Instant begunAt,
        Instant savedAt,
        @Nullable Instant endedAt) {

    boolean open() {
        return endedAt == null;
    }

    /** A page's save that was overtaken, by a later one of the same page or by its end, is not taken. */
    boolean takes(String from, long count) {
        return !from.equals(page) || open() && count > edits;
    }

    /** Whether it was discarded, not sent, and that was after a moment. */
    boolean discardedSince(Instant moment) {
        return endedAt != null && content != null && !endedAt.isBefore(moment);
    }
}
