package org.stationhouse.desk.dispatch.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * An agency that calls are transferred to.
 *
 * @param withdrawnAt since when nothing is transferred there any more; null while it is in use
 * @param version counts its changes
 */
record OtherAgency(
        long id,
        PublicRef ref,
        Said said,
        Instant changedAt,
        String changedBy,
        @Nullable Instant withdrawnAt,
        int version) {

    static final String KIND = "dispatch.agency";

    static final int LONGEST_NAME = 80;
    static final int LONGEST_PHONE = 40;
    static final int LONGEST_TAKES = 200;
    static final int LONGEST_PERSON = 80;

    /**
     * What is said of it.
     *
     * @param phone where its dispatch is reached; null when not said
     * @param takes which calls are its; null when not said
     */
    record Said(
            String name, @Nullable String phone, @Nullable String takes) {}
}
