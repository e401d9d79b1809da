package org.stationhouse.backoffice.office.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it stands on the home page until somebody has seen to it.
 *
 * @param what short stable name, for example {@code audit.not-written}
 * @param sentence what happened and what to do
 * @param firstAt when it was raised first
 * @param lastAt when it was raised last
 * @param times how often
 * @param seenBy who has seen to it, null while open
 */
record AlarmNote(
        long id,
        String what,
        String sentence,
        Instant firstAt,
        Instant lastAt,
        int times,
        @Nullable String seenBy) {}
