package org.stationhouse.desk.dispatch.info;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who must read an edition of an article.
 *
 * @param name as others know him
 * @param dueOn last day for it, by the agency's calendar
 * @param signedAt when he signed that he has read it, null while he has not
 * @param dropped whether nobody asks it any more
 */
record Reading(
        int edition,
        long account,
        String name,
        Instant askedAt,
        LocalDate dueOn,
        @Nullable Instant signedAt,
        boolean dropped) {

    boolean open() {
        return signedAt == null && !dropped;
    }

    boolean late(LocalDate today) {
        return open() && today.isAfter(dueOn);
    }
}
