package org.stationhouse.desk.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A call for service.
 *
 * @param id inside the database
 * @param ref outside
 * @param number call number of the agency, for example {@code C26-000123}
 * @param nature what it is about, in the words of the agency's list
 * @param place where
 * @param party who reports it, as said; null when unknown
 * @param receivedAt when it was received
 * @param version counts its changes
 */
public record Call(
        long id,
        PublicRef ref,
        String number,
        String nature,
        Place place,
        @Nullable String party,
        Instant receivedAt,
        int version) {}
