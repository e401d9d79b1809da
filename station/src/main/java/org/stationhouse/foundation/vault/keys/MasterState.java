package org.stationhouse.foundation.vault.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a master key without having it.
 *
 * @param id 16 hexadecimal digits
 * @param escrowedAt when its two halves were last written, null for never
 * @param drilledAt when recovery from the halves was last proved, null for never
 */
public record MasterState(
        String id,
        State state,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant destroyedAt,
        @Nullable Instant escrowedAt,
        @Nullable Instant drilledAt) {

    public enum State {
        CURRENT,
        RETIRED,
        DESTROYED
    }
}
