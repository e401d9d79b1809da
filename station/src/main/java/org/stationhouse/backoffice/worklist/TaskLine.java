package org.stationhouse.backoffice.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task's history.
 *
 * @param said what it is now, or until when; a date of law stands in ISO form
 * @param was what it was before
 * @param why reason as typed, or of a move of its date the name of its {@link Cause}
 */
public record TaskLine(
        Instant at,
        String by,
        Kind kind,
        @Nullable String said,
        @Nullable String was,
        @Nullable String why) {

    public enum Kind {
        STARTED,
        TAKEN,
        HANDED,
        SNOOZED,
        WOKEN,
        ESCALATED,
        MOVED,
        DONE,
        DROPPED,
        LAPSED,
        REOPENED
    }

    /** Why the date of a task moved. */
    public enum Cause {
        /** something happened, or was put right, in the matter */
        EVENT,
        /** the agency's own layer, its calendar or the law as read changed */
        LAYER,
        /** the room that started it set another date */
        ROOM
    }
}
