package org.stationhouse.desk.dispatch.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events; null where nothing is asked.
 *
 * @param text part of the source, the event or the response
 * @param state {@code OPEN} or {@code CLOSED}
 */
record DoorFilter(
        @Nullable String text,
        @Nullable String state,
        @Nullable Instant from,
        @Nullable Instant until) {}
