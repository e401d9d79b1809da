package org.stationhouse.desk.dispatch.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts; null where nothing is asked.
 *
 * @param text part of the name or of what is asked, or a number or phone in full
 * @param state word of a state, or {@code OPEN} for all in which somebody has to do something
 */
record ContactFilter(
        @Nullable String text,
        @Nullable String state,
        @Nullable String channel,
        @Nullable Instant from,
        @Nullable Instant until) {}
