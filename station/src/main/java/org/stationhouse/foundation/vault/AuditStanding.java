package org.stationhouse.foundation.vault;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the audit trail stands.
 *
 * @param epoch number of the log now written
 * @param origin name of that log
 * @param sealed lines of it that a checkpoint covers
 * @param sealedAt when the last checkpoint was made, null before the first
 * @param checkpoint the last checkpoint as one line, to be printed and typed back ({@code verify --anchor}); null before the first
 * @param key public key that signs, as the offline verifier's {@code --key} takes it
 * @param waiting lines not sealed yet
 * @param lag how long the oldest of them waits
 * @param sealing whether this process is the one that seals
 * @param reserved lines kept outside the database because the disk was full
 * @param anchors folder of the checkpoints kept outside the database
 */
public record AuditStanding(
        int epoch,
        String origin,
        long sealed,
        @Nullable Instant sealedAt,
        @Nullable String checkpoint,
        String key,
        long waiting,
        Duration lag,
        boolean sealing,
        int reserved,
        String anchors) {}
