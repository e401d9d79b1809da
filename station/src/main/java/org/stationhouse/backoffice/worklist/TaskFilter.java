package org.stationhouse.backoffice.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks.
 *
 * @param show open, late, blocked or ended ones
 * @param who code of an {@link Owner}, null for any
 * @param text part of what is to be done, of the record's number or of the rule's citation; null for any
 */
record TaskFilter(
        Scope scope,
        Show show,
        @Nullable String who,
        @Nullable String text,
        Instant now) {

    enum Scope {
        /** mine and my queues' */
        OURS,
        MINE,
        QUEUES,
        /** of everybody, for those who oversee */
        EVERYONE
    }

    enum Show {
        OPEN,
        LATE,
        BLOCKED,
        ENDED
    }
}
