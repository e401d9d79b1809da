package org.stationhouse.foundation.vault.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.AuditLedger;
import org.stationhouse.foundation.vault.AuditStanding;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.Health;
import org.stationhouse.foundation.vault.Health.Finding;

/** The audit trail: sealed within seconds, and its checkpoints known outside the database. */
@Component
class AuditCheck implements Health.Check {

    private static final String SEALING = "vault.health.sealing";
    private static final String ANCHORS = "vault.health.anchors";
    private static final String RESERVE = "vault.health.reserve";
    /** SECURITY.md 4.3: alert when sealing lags more than this. */
    private static final Duration LATE = Duration.ofSeconds(60);

    private static final Duration SLOW = Duration.ofSeconds(10);

    private final AuditLedger ledger;
    private final DataFolder folder;

    AuditCheck(AuditLedger ledger, DataFolder folder) {
        this.ledger = ledger;
        this.folder = folder;
    }

    @Override
    public List<Finding> look() {
        AuditStanding standing = ledger.standing();
        var found = new ArrayList<Finding>();
        found.add(sealing(standing));
        found.add(anchors(standing));
        if (standing.reserved() > 0) {
            found.add(Finding.warn(RESERVE, "vault.health.reserve.waiting", standing.reserved()));
        }
        return found;
    }

    private Finding sealing(AuditStanding standing) {
        Duration lag = standing.lag();
        if (standing.waiting() > 0 && lag.compareTo(LATE) > 0) {
            return Finding.bad(SEALING, "vault.health.sealing.late", standing.waiting(), lag.toSeconds());
        }
        return standing.waiting() > 0 && lag.compareTo(SLOW) > 0
                ? Finding.warn(SEALING, "vault.health.sealing.late", standing.waiting(), lag.toSeconds())
                : Finding.ok(SEALING, "vault.health.sealing.ok", standing.sealed(), standing.waiting());
    }

    private Finding anchors(AuditStanding standing) {
        try {
            Instant newest = Instant.EPOCH;
            if (Files.isDirectory(folder.anchors())) {
                try (var files = Files.list(folder.anchors())) {
                    for (var file : files.toList()) {
                        Instant changed = Files.getLastModifiedTime(file).toInstant();
                        newest = changed.isAfter(newest) ? changed : newest;
                    }
                }
            }
            Instant sealedAt = standing.sealedAt();
            if (sealedAt != null && newest.isBefore(sealedAt.minus(LATE))) {
                return Finding.bad(ANCHORS, "vault.health.anchors.missing", folder.anchors());
            }
            boolean same = Files.isDirectory(folder.anchors())
                    && Files.getFileStore(folder.anchors()).equals(Files.getFileStore(folder.data()));
            return same
                    ? Finding.warn(ANCHORS, "vault.health.anchors.same", folder.anchors())
                    : Finding.ok(ANCHORS, "vault.health.anchors.ok", folder.anchors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
