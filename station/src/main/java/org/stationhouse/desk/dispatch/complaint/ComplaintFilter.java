package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints; null where nothing is asked.
 *
 * @param text part of what it says, of a name or of a place, or a number in full
 * @param state word of a state, {@code OPEN} for what somebody still has to do, {@code MINE} for what the reader has
 */
record ComplaintFilter(
        @Nullable String text,
        Complaint.@Nullable Kind kind,
        @Nullable String state,
        @Nullable Instant from,
        @Nullable Instant until) {}
