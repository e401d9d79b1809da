package org.stationhouse.foundation.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.vault.audit.AuditProof;
import org.stationhouse.ledger.Report;

/** The proof of the audit trail: how it stands, whether it is whole, and the file by which anybody else can check it. */
@Service
public class AuditLedger {

    private final AuditProof proof;

    AuditLedger(AuditProof proof) {
        this.proof = proof;
    }

    /** How the audit trail stands now, for the health page and the printed root. */
    public AuditStanding standing() {
        return proof.standing();
    }

    /** Checks every line, checkpoint and anchor; reads only. 1,000,000 lines take some ten seconds. */
    public Report verify() {
        return proof.verify(List.of());
    }

    /** @param anchors files of checkpoints kept elsewhere: a copy of the anchors, a syslog file, a root typed in from paper */
    public Report verify(List<Path> anchors) {
        return proof.verify(anchors);
    }

    /**
     * Writes the whole audit trail as one file for the offline verifier.
     *
     * @param agency name shown in the file
     * @return number of lines written
     */
    public long export(OutputStream to, @Nullable String agency) throws IOException {
        return proof.export(to, agency == null ? "unnamed agency" : agency);
    }

    /**
     * Begins a new epoch. For the restore command, while nobody works: the restored database lacks what came after its backup,
     * and the signed statement says so.
     *
     * @param reason one line, for example {@code restored to 2026-11-21T10:00:00Z}
     */
    public void beginEpoch(String reason) {
        proof.beginEpoch(reason);
    }
}
