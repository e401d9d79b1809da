package org.stationhouse.backoffice.worklist.logs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a log.
 *
 * @param text part of the number, of the case number or of anything in a field; null for any
 * @param state word of a state, LATE for what is open past its time, null for any
 * @param from from when on it happened, null for any
 * @param until the first moment after, null for any
 * @param fields part of what stands in a field, by key
 */
record EntryFilter(
        @Nullable String text,
        @Nullable String state,
        @Nullable Instant from,
        @Nullable Instant until,
        Map<String, String> fields,
        Instant now) {

    EntryFilter {
        fields = Map.copyOf(fields);
    }
}
