package org.stationhouse.backoffice.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Which cases a list shows; null where nothing is asked.
 *
 * @param number number of the case, in full
 * @param text part of the title or the place
 * @param state OPEN or CLOSED
 * @param from opened at or after
 * @param until opened before
 * @param after reference of the last case of the page before
 */
public record CaseFilter(
        @Nullable String number,
        @Nullable String text,
        @Nullable String state,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String after) {

    /** The same cases, from the one behind this. */
    CaseFilter behind(PublicRef last) {
        return new CaseFilter(number, text, state, from, until, last.text());
    }

    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, null, null);
    }
}
