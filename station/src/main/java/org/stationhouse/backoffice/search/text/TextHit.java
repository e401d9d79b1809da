package org.stationhouse.backoffice.search.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A text that was found.
 *
 * @param number that its record is known by
 * @param title what the record is about
 * @param place where, null when nowhere
 * @param stems of its words, with blanks between them
 */
record TextHit(
        String kind,
        PublicRef ref,
        String part,
        String label,
        Instant at,
        String author,
        String text,
        String stems,
        String number,
        String title,
        @Nullable String place) {

    Key key() {
        return new Key(at, ref, part);
    }
}
