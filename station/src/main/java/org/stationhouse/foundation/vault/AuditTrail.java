package org.stationhouse.foundation.vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.vault.audit.AuditWriter;

/**
 * The audit trail: one append-only line per act, in the act's own transaction. What is written here can't be changed unseen
 * (SECURITY.md section 4): see {@link AuditLedger} for its proof.
 */
@Service
public class AuditTrail {

    private final AuditWriter writer;

    AuditTrail(AuditWriter writer) {
        this.writer = writer;
    }

    /**
     * Appends the line of an act. It stands or falls with the caller's transaction; when it can't be written, the act fails.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Act act) {
        writer.append(act);
    }

    /** Appends the line of an act that is refused or failed: in a transaction of its own, since the act's own is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void writeApart(Act act) {
        writer.append(act);
    }
}
