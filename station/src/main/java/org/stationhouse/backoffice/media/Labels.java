package org.stationhouse.backoffice.media;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;

/** Which labels somebody may know of. */
@Component
public class Labels {

    private final AccessPolicy policy;

    Labels(AccessPolicy policy) {
        this.policy = policy;
    }

    public Set<Label> seen(Actor actor) {
        var seen = EnumSet.noneOf(Label.class);
        for (Label label : Label.values()) {
            if (policy.decide(actor, label.see()) instanceof Decision.Allowed) {
                seen.add(label);
            }
        }
        return seen;
    }
}
