package org.stationhouse.backoffice.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What a room files of one record so that it can be found.
 *
 * @param kind kind of record as its {@link SearchKind} names it, for example {@code dispatch.call}
 * @param ref the record
 * @param number number that the record is known by
 * @param title what it is about, one line
 * @param place where, one line; null when nowhere
 * @param at when it happened; of equal hits the newest comes first
 * @param keys all that it is found by
 */
public record SearchEntry(
        String kind,
        PublicRef ref,
        String number,
        String title,
        @Nullable String place,
        Instant at,
        List<SearchKey> keys) {

    public SearchEntry {
        keys = List.copyOf(keys);
    }
}
