package org.stationhouse.backoffice.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which lines of the log somebody asks for; null asks for all. @param text number of the record or part of the recipient's name */
record ReleaseFilter(
        @Nullable String text,
        @Nullable String to,
        @Nullable String channel,
        @Nullable Instant from,
        @Nullable Instant until) {}
