package org.stationhouse.desk.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another system said of a call that was taken over from it, in its own words.
 *
 * @param system which kind of log it came from, for example {@code MILWAUKEE}
 * @param oldNumber its number there
 * @param saidTime when it was received, as that system wrote it, local time
 * @param timeNote TWICE when that hour came twice and the first was taken, SKIPPED when it never came; null for a plain time
 * @param area district or command, null when not said
 * @param saidStatus how it stood, null when not said
 * @param file name of the file
 * @param importedAt when it was loaded
 */
public record History(
        String system,
        String oldNumber,
        String saidTime,
        @Nullable String timeNote,
        @Nullable String area,
        @Nullable String saidStatus,
        String file,
        Instant importedAt) {}
