package org.stationhouse.backoffice.search.text;

import java.time.Instant;
import java.util.regex.Pattern;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A text of one record, a narrative or a statement for instance, as a room writes it for the search.
 *
 * @param kind kind of record as its {@link org.stationhouse.backoffice.search.SearchKind} names it, which says who may know of it
 * @param ref the record; it stands among the search entries too
 * @param part which text of the record: one of each name
 * @param label message key of the word for it
 * @param at when it was written; the newest is found first
 * @param author who wrote it, by name
 * @param text as it was written
 */
public record Passage(String kind, PublicRef ref, String part, String label, Instant at, String author, String text) {

    private static final Pattern PART = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    /** @throws IllegalArgumentException when the part is no plain word */
    public Passage {
        if (!PART.matcher(part).matches()) {
            throw new IllegalArgumentException("a part is named by small letters and digits: " + part);
        }
    }
}
