package org.stationhouse.foundation.vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans of look-ups. Where a statement is always answered in the same way, by its index, whatever is looked for, the database need not
 * think about it anew each time: thinking costs it two to four times what looking does.
 */
@Service
public class KeptPlans {

    private final PlanStore plans;

    KeptPlans(PlanStore plans) {
        this.plans = plans;
    }

    /** From here to the end of this transaction each statement runs by the plan that its connection made for it once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep() {
        plans.keep();
    }
}
