package org.stationhouse.backoffice.search.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.stationhouse.foundation.kernel.PublicRef;

/** Where a text stands among all, the newest first. It tells nothing of those around it. */
record Key(Instant at, PublicRef ref, String part) {

    private static final String DIVIDER = "_";

    /** As it stands in an address. */
    String text() {
        return at + DIVIDER + ref + DIVIDER + part;
    }

    /** Empty for what is none. */
    static Optional<Key> of(String typed) {
        String[] parts = typed.split(DIVIDER, 3);
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : PublicRef.typed(parts[1]).map(ref -> new Key(Instant.parse(parts[0]), ref, parts[2]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
