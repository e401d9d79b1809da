package org.stationhouse.backoffice.office.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditLedger;
import org.stationhouse.foundation.vault.AuditStanding;
import org.stationhouse.foundation.vault.AuditTrail;

/** The root of the audit trail for the eye and for paper: an anchor that no program can change (SECURITY.md 4.2). */
@Service
class RootDesk {

    private static final String RIGHT = "office.audit.print";

    private final AuditLedger ledger;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    RootDesk(AuditLedger ledger, AccessPolicy policy, AuditTrail audit) {
        this.ledger = ledger;
        this.policy = policy;
        this.audit = audit;
    }

    @Transactional
    AuditStanding show(Actor actor) {
        policy.require(actor, RIGHT);
        return ledger.standing();
    }

    /** The standing before the print's own line, which the next root covers. */
    @Transactional
    AuditStanding print(Actor actor) {
        policy.require(actor, RIGHT);
        AuditStanding standing = ledger.standing();
        audit.write(Act.done(RIGHT, actor).on("vault.checkpoint", standing.origin() + " " + standing.sealed()));
        return standing;
    }
}
