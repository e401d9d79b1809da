package org.stationhouse.backoffice.worklist;

import org.jspecify.annotations.Nullable;

/**
 * How much somebody has to do.
 *
 * @param ownerRef reference of his account, null for a queue
 * @param ownerName null for a queue
 * @param queue null for a person
 * @param open what waits for him now
 * @param late what of it is late
 * @param blocked what waits out of sight
 */
public record Load(
        @Nullable String ownerRef,
        @Nullable String ownerName,
        @Nullable String queue,
        int open,
        int late,
        int blocked) {

    /** As a list of tasks is asked for it. */
    public String who() {
        return String.valueOf(queue == null ? ownerRef : queue);
    }
}
