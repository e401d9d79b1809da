package org.stationhouse.desk.dispatch.visitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a visitor's history. @param step name of the {@link VisitorStep}, {@code CAME}, {@code CHANGED} or {@code BADGE} */
record VisitorLine(
        Instant at, String by, String step, @Nullable String said) {}
