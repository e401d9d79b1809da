package org.stationhouse.backoffice.worklist.logs;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A turn of a recurring duty that waits to be done.
 *
 * @param entry entry that it is about, null for none
 * @param due first moment at which it is late
 */
public record Turn(PublicRef ref, PublicRef log, @Nullable PublicRef entry, LocalDate day, Instant due) {

    static final String KIND = "worklist.turn";

    String source() {
        return source(ref);
    }

    static String source(PublicRef ref) {
        return "worklist.turn:" + ref;
    }
}
