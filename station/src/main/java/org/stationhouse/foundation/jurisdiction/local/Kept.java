package org.stationhouse.foundation.jurisdiction.local;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A line of the agency's layer with its history.
 *
 * @param <T> what it says
 * @param endedBy who gave it a last day or struck it, null while nobody has
 * @param endedWhy empty while nobody has
 * @param struck whether it was a mistake and never held
 * @param version counts its changes
 */
public record Kept<T>(
        PublicRef ref,
        T said,
        String setBy,
        Instant setAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        String endedWhy,
        boolean struck,
        int version) {}
