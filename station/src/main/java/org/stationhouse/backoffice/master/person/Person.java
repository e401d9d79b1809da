package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.Pointers;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A row of the index: a person as somebody entered him.
 *
 * @param id inside the database
 * @param ref outside
 * @param number number in the index, for example {@code N26-000123}
 * @param born null when not known
 * @param mergedInto the row that this one was merged into, null when it stands for itself
 * @param canonical the row at the end of such pointers, null when it is this one
 * @param mergedAt when it was merged, null when it was not
 * @param apart whether it stands in the index whatever becomes of the record it was entered for
 * @param shut whether it is known only through protected events
 * @param version counts its changes
 */
record Person(
        long id,
        PublicRef ref,
        String number,
        PersonName name,
        @Nullable PartialDate born,
        Looks looks,
        @Nullable Long mergedInto,
        @Nullable Long canonical,
        @Nullable Instant mergedAt,
        boolean apart,
        boolean shut,
        Instant enteredAt,
        String enteredBy,
        int version)
        implements Pointers.Row {

    /** Kind of record in audit lines and search entries. */
    static final String KIND = "master.person";

    /** Series that its numbers come from. */
    static final String SERIES = "master.person";

    /** Two digits of the year and a running number of at least six. */
    static String number(int year, long running) {
        return "N%02d-%06d".formatted(year % 100, running);
    }

    /** The row that stands for the whole person. */
    long root() {
        return canonical == null ? id : canonical;
    }
}
