package org.stationhouse.backoffice.master.merging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A row among those that stand for one thing, as its page shows it.
 *
 * @param text what it was entered as
 * @param mark number that it bears beside that of the index, empty for none
 * @param mergedAt when it was merged, null when it stands for itself
 */
public record Member(
        PublicRef ref,
        String number,
        String text,
        String mark,
        Instant enteredAt,
        String enteredBy,
        @Nullable Instant mergedAt) {}
