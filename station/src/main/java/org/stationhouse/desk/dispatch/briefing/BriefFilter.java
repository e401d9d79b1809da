package org.stationhouse.desk.dispatch.briefing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which short records; null where nothing is asked.
 *
 * @param text part of what it says or of its place, or a number or plate in full
 * @param beat name of a beat, {@code -} for those of none
 */
record BriefFilter(
        @Nullable String text,
        Brief.@Nullable Kind kind,
        @Nullable String beat,
        @Nullable String state,
        @Nullable Instant from,
        @Nullable Instant until) {}
