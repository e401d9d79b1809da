package org.stationhouse.foundation.staff;

import org.springframework.stereotype.Service;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The only place that decides who may do what. Every service asks it; what it does not know is refused. */
@Service
public class AccessPolicy {

    private final Rights rights;
    private final AuditTrail audit;

    AccessPolicy(Rights rights, AuditTrail audit) {
        this.rights = rights;
        this.audit = audit;
    }

    /** @param right name as in {@code rights/<room>.csv} */
    public Decision decide(Actor actor, String right) {
        boolean held = rights.right(right)
                .map(known -> known.roles().contains(actor.role()))
                .orElse(false);
        return held
                ? new Decision.Allowed()
                : new Decision.Refused("Your role does not include this.", "Agency rights table: " + right);
    }

    /**
     * @throws Refusal when the actor may not; the refusal has its audit line then
     */
    public void require(Actor actor, String right) {
        if (decide(actor, right) instanceof Decision.Refused refused) {
            audit.writeApart(Act.refused(right, actor, refused.cite()));
            throw new Refusal(refused.why(), refused.cite());
        }
    }
}
