package org.stationhouse.desk.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which reports; null where nothing is asked.
 *
 * @param text part of what it is about, of its narrative, of a name or of its place, or a number in full
 * @param state word of a state, {@code OPEN} for what is not filed and not canceled
 * @param author account of its author
 */
record ReportFilter(
        @Nullable String text,
        @Nullable String kind,
        @Nullable String state,
        @Nullable Long author,
        @Nullable Instant from,
        @Nullable Instant until) {}
