package org.stationhouse.backoffice.master.vehicle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Pointers;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;

/**
 * A row of the index: a vehicle as somebody entered it.
 *
 * @param id inside the database
 * @param ref outside
 * @param number number in the index, for example {@code V26-000123}
 * @param vin null when not known
 * @param mergedInto the row that this one was merged into, null when it stands for itself
 * @param canonical the row at the end of such pointers, null when it is this one
 * @param mergedAt when it was merged, null when it was not
 * @param apart whether it stands in the index whatever becomes of the record it was entered for
 * @param shut whether it is known only through protected events
 * @param version counts its changes
 */
record Vehicle(
        long id,
        PublicRef ref,
        String number,
        @Nullable Vin vin,
        VehicleLooks looks,
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
    static final String KIND = "master.vehicle";

    /** Series that its numbers come from. */
    static final String SERIES = "master.vehicle";

    /** Two digits of the year and a running number of at least six. */
    static String number(int year, long running) {
        return "V%02d-%06d".formatted(year % 100, running);
    }

    /** The row that stands for the whole vehicle. */
    long root() {
        return canonical == null ? id : canonical;
    }
}
