package org.stationhouse.desk.dispatch.rotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which lines; null where nothing is asked. @param text part of the company, of what was said or asked for, or a call number */
record TurnFilter(
        @Nullable String text,
        @Nullable String trade,
        @Nullable String step,
        @Nullable Instant from,
        @Nullable Instant until) {}
