package org.stationhouse.backoffice.office.health;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers nobody can explain, and which were given up and why. */
@Service
class NumberDesk {

    private final NumberSeries numbers;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    NumberDesk(NumberSeries numbers, AccessPolicy policy, AuditTrail audit) {
        this.numbers = numbers;
        this.policy = policy;
        this.audit = audit;
    }

    /** @param reason why the whole list leaves the house; null when it does not */
    @Transactional
    List<NumberSeries.Line> list(@Nullable String reason, Actor actor) {
        policy.require(actor, "office.number.list");
        audit.write(Act.done("office.number.list", actor).because(reason));
        return numbers.report();
    }
}
