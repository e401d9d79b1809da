package org.stationhouse.backoffice.master.merging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Pointers;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A row of any index, as it points.
 *
 * @param number number in the index; of a place its address
 * @param mergedAt when it was merged, null when it stands for itself
 * @param shut whether it is known only through protected events
 */
public record Row(
        long id,
        PublicRef ref,
        String number,
        @Nullable Long mergedInto,
        @Nullable Long canonical,
        @Nullable Instant mergedAt,
        boolean shut,
        int version)
        implements Pointers.Row {}
