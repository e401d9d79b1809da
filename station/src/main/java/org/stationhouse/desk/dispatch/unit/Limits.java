package org.stationhouse.desk.dispatch.unit;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The agency's own limits for units on scene. */
@Service
public class Limits {

    static final int LONGEST = 600;

    private static final String RIGHT = "dispatch.unit.limit";

    private final LimitStore limits;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    Limits(LimitStore limits, AccessPolicy policy, AuditTrail audit) {
        this.limits = limits;
        this.policy = policy;
        this.audit = audit;
    }

    /** Minutes by priority, 1 to 5. */
    Map<Integer, Integer> minutes() {
        return limits.minutes();
    }

    /**
     * Sets them.
     *
     * @param was what the page showed, by priority
     * @param to minutes by priority, 1 to 600
     * @throws SomeoneElseSaved when one of them is no longer what it was
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void set(Map<Integer, Integer> was, Map<Integer, Integer> to, Actor actor) {
        policy.require(actor, RIGHT);
        if (!limits.minutes().equals(was)) {
            throw new SomeoneElseSaved("The limits");
        }
        Act act = Act.done(RIGHT, actor).on("dispatch.unit.limit", "limits");
        for (int priority : to.keySet()) {
            Integer before = was.get(priority);
            Integer after = to.get(priority);
            if (before != null && after != null && !before.equals(after)) {
                if (limits.update(priority, before, after) == 0) {
                    throw new SomeoneElseSaved("The limits");
                }
                act = act.changed("priority " + priority, before, after);
            }
        }
        audit.write(act);
    }
}
