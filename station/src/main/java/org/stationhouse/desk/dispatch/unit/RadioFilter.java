package org.stationhouse.desk.dispatch.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the radio log; null where nothing is asked.
 *
 * @param unit call sign
 * @param call number of a call
 * @param text part of what was said
 * @param kind {@code SAID} for what was said only, {@code DID} for what units did
 */
record RadioFilter(
        @Nullable String unit,
        @Nullable String call,
        @Nullable String text,
        @Nullable String kind,
        @Nullable Instant from,
        @Nullable Instant until) {}
