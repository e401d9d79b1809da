package org.stationhouse.backoffice.master.place;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.PlaceWarning;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What was said about a place for those who go there.
 *
 * @param place id of the row it was said of
 * @param source who said it, on what occasion
 * @param fromOn since when it holds, null when not said
 * @param untilOn last day on which it holds, null when not said
 * @param endedAt when it was taken back, null when it was not
 */
record PlaceNote(
        long id,
        PublicRef ref,
        long place,
        NoteKind kind,
        String said,
        String source,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        Instant at,
        String by,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    static final int LONGEST = 500;
    static final int LONGEST_SOURCE = 120;

    /** Whether it holds on that day. */
    boolean holds(LocalDate day) {
        return endedAt == null
                && (fromOn == null || !fromOn.isAfter(day))
                && (untilOn == null || !untilOn.isBefore(day));
    }

    PlaceWarning warning() {
        return new PlaceWarning(kind.name(), said, source, untilOn);
    }
}
