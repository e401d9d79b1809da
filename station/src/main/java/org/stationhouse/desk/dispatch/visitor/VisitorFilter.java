package org.stationhouse.desk.dispatch.visitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which visitors; null where nothing is asked.
 *
 * @param text part of the name, of whom he comes from, of the purpose or of the host, or a plate or badge in full
 * @param state word of a state, {@code HERE} for all who are in the house, {@code BADGE} for all who have a badge of it
 */
record VisitorFilter(
        @Nullable String text,
        @Nullable String state,
        @Nullable Instant from,
        @Nullable Instant until) {}
