package org.stationhouse.desk.dispatch.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a contact's history. @param step name of the {@link ContactStep}, {@code LOGGED} or {@code CHANGED} */
record ContactLine(
        Instant at, String by, String step, @Nullable String said) {}
