package org.stationhouse.foundation.vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail: one append-only line per act, in the act's own transaction. */
@Service
public class AuditTrail {

    private final AuditStore lines;

    AuditTrail(AuditStore lines) {
        this.lines = lines;
    }

    /**
     * Appends the line of an act. It stands or falls with the caller's transaction; when it can't be written, the act fails.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Act act) {
        lines.append(act);
    }

    /** Appends the line of an act that is refused or failed: in a transaction of its own, since the act's own is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void writeApart(Act act) {
        lines.append(act);
    }
}
