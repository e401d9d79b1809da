package org.stationhouse.backoffice.master.place;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.PlaceLine;
import org.stationhouse.backoffice.master.Pointers;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A row of the index of places.
 *
 * @param key which place it is: {@link Spot#key}
 * @param listed whether everybody may find it
 * @param used how often a call was there; what is used most is offered first
 */
record Place(
        long id,
        PublicRef ref,
        String key,
        String label,
        @Nullable String beat,
        @Nullable String district,
        boolean listed,
        long used,
        @Nullable Long mergedInto,
        @Nullable Long canonical,
        @Nullable Instant mergedAt,
        Instant enteredAt,
        String enteredBy)
        implements Pointers.Row {

    /** Kind of record in audit lines and search entries. */
    static final String KIND = "master.place";

    static final int LONGEST_NAME = 80;

    /** The row that stands for the whole place. */
    long root() {
        return canonical == null ? id : canonical;
    }

    PlaceLine line() {
        return new PlaceLine(id, ref, label, beat);
    }
}
