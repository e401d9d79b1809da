package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@link AccessPolicy} knows of the staff at one moment, read as a whole and never changed.
 *
 * @param change the count of changes that it was read at
 * @param accounts by account id
 */
record Facts(long change, Map<Long, Holder> accounts) {

    /** @param endsAt when a temporary account ends, null for a lasting one */
    record Holder(
            long account,
            long member,
            String role,
            boolean active,
            @Nullable Instant endsAt) {

        boolean activeAt(Instant now) {
            return active && (endsAt == null || now.isBefore(endsAt));
        }
    }

    Facts {
        accounts = Map.copyOf(accounts);
    }
}
