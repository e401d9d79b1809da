package org.stationhouse.desk.dispatch.briefing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a short record's history. @param step name of the {@link BriefStep}, {@code MADE} or {@code CHANGED} */
record BriefLine(
        Instant at, String by, String step, @Nullable String said) {}
