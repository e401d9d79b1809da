package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a complaint's history. @param step name of the {@link ComplaintStep}, {@code TAKEN}, {@code CHANGED} or {@code RECEIPT} */
record ComplaintLine(
        Instant at, String by, String step, @Nullable String said) {}
