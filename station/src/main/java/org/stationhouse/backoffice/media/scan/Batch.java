package org.stationhouse.backoffice.media.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What went through the scanner at once.
 *
 * @param account who scanned it
 * @param source the document, once it was split
 * @param pages how many the document has, cover sheets included
 */
record Batch(
        long id,
        PublicRef ref,
        long account,
        String title,
        Instant at,
        String by,
        @Nullable PublicRef source,
        @Nullable Integer pages,
        int version) {

    static final String KIND = "media.batch";

    /**
     * Pages behind one cover sheet.
     *
     * @param why why it was sent back, null otherwise
     * @param attachment what was filed, null before
     */
    record Part(
            long id,
            PublicRef ref,
            long batch,
            Cover cover,
            int seq,
            PageOrder pages,
            State state,
            @Nullable String why,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable PublicRef attachment,
            int version) {}

    enum State {
        PROPOSED,
        BACK,
        FILED
    }
}
