package org.stationhouse.backoffice.search.text;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are looked at; null where nothing is asked.
 *
 * @param kinds of records
 * @param author part of the author's name
 * @param from written then or later
 * @param until written before then
 * @param behind only what stands behind this one
 */
record TextFilter(
        @Nullable Set<String> kinds,
        @Nullable String author,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Key behind) {

    static final TextFilter ALL = new TextFilter(null, null, null, null, null);

    /** The same behind this one. */
    TextFilter behind(Key key) {
        return new TextFilter(kinds, author, from, until, key);
    }

    /** The same before then. */
    TextFilter until(Instant end) {
        return new TextFilter(kinds, author, from, end, behind);
    }
}
