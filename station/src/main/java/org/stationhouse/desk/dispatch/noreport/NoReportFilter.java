package org.stationhouse.desk.dispatch.noreport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls with a case number; null where nothing is asked.
 *
 * @param text part of nature or place, or a number in full
 * @param unit call sign
 * @param writer part of the name of who writes it
 * @param older issued at this moment or before
 */
record NoReportFilter(
        @Nullable String text,
        @Nullable String unit,
        @Nullable String writer,
        NoReport.@Nullable State state,
        @Nullable Instant older,
        @Nullable Instant from,
        @Nullable Instant until) {

    static NoReportFilter of(NoReport.State state) {
        return new NoReportFilter(null, null, null, state, null, null, null);
    }
}
