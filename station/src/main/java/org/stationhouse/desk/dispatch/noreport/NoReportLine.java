package org.stationhouse.desk.dispatch.noreport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the history. @param step as in the messages under {@code dispatch.noreport.line} @param said reason or name */
record NoReportLine(
        Instant at, String by, String step, @Nullable String said) {}
