package org.stationhouse.desk.reports.distribution;

import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Who gets reports.
 *
 * @param connection null for whoever gets paper
 * @param copy which version of the paper
 * @param authority citation of what lets him have it
 * @param withdrawn whether no new report goes there
 */
record Recipient(
        long id,
        PublicRef ref,
        String name,
        Kind kind,
        @Nullable Connection connection,
        Copy copy,
        String purpose,
        String authority,
        boolean withdrawn) {

    static final String KIND = "reports.recipient";
    static final int LONGEST = 100;

    enum Kind {
        PROSECUTOR,
        STATE_JUSTICE,
        DETECTIVE,
        PARTNER
    }

    /** The version of the paper; the first is the safe one. */
    enum Copy {
        /** what happened, without any person, place or word of the narrative */
        FACE,
        /** the report as it was approved */
        FULL
    }

    Channel channel() {
        return connection == null ? Channel.PRINT : connection.channel();
    }
}
