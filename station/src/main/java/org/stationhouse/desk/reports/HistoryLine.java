package org.stationhouse.desk.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a report's history. @param step name of a {@link ReportStep}, {@code STARTED} or {@code CHANGED} @param said null for nothing more */
record HistoryLine(
        Instant at, String by, String step, @Nullable String said) {}
