package org.stationhouse.desk.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Which calls a list shows; null where nothing is asked.
 *
 * @param number call number, or the number that another system gave
 * @param place part of the place
 * @param name how the reporting party's name begins, {@code Last, First} or {@code First Last}
 * @param nature code, or part of the words
 * @param state word of a status, or OPEN for all that have not ended
 * @param from received at or after
 * @param until received before
 * @param after reference of the last call of the page before
 */
public record CallFilter(
        @Nullable String number,
        @Nullable String place,
        @Nullable String name,
        @Nullable String nature,
        @Nullable String state,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String after) {

    /** The same calls, from the one behind this on. */
    CallFilter behind(PublicRef call) {
        return new CallFilter(number, place, name, nature, state, from, until, call.text());
    }

    public static CallFilter all() {
        return new CallFilter(null, null, null, null, null, null, null, null);
    }
}
