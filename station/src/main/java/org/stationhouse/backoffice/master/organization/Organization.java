package org.stationhouse.backoffice.master.organization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Pointers;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A row of the index: an organization as somebody entered it.
 *
 * @param number for example {@code O26-000123}
 * @param kind one of {@link #KINDS}
 * @param name as it calls itself
 * @param mergedInto the row that this one was merged into, null when it stands for itself
 * @param canonical the row at the end of such pointers, null when it is this one
 * @param mergedAt when it was merged, null when it was not
 * @param version counts its changes
 */
record Organization(
        long id,
        PublicRef ref,
        String number,
        String kind,
        String name,
        @Nullable Long mergedInto,
        @Nullable Long canonical,
        @Nullable Instant mergedAt,
        Instant enteredAt,
        String enteredBy,
        int version)
        implements Pointers.Row {

    /** Kind of record in audit lines and search entries. */
    static final String KIND = "master.organization";

    /** Series that its numbers come from. */
    static final String SERIES = "master.organization";

    static final List<String> KINDS = List.of("BUSINESS", "TOW", "INSURER", "AGENCY", "SCHOOL", "MEDICAL", "OTHER");

    static final int LONGEST = 120;

    /** The row that stands for the whole organization. */
    long root() {
        return canonical == null ? id : canonical;
    }

    /** Two digits of the year and a running number of at least six. */
    static String number(int year, long running) {
        return "O%02d-%06d".formatted(year % 100, running);
    }
}
