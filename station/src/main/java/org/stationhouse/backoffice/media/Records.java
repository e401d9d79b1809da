package org.stationhouse.backoffice.media;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.web.NoSuch;

/** Finds the record that something is attached to, whichever room's it is, and asks whether the actor may. */
@Component
public class Records {

    private final List<Bearer> rooms;
    private final AccessPolicy policy;

    Records(List<Bearer> rooms, AccessPolicy policy) {
        this.rooms = rooms;
        this.policy = policy;
    }

    /** Whether the record is there for the actor and its content open to him; says nothing and writes nothing. */
    public boolean sees(PublicRef record, Actor actor) {
        return rooms.stream()
                .flatMap(it -> it.find(record, actor).stream())
                .findFirst()
                .filter(it -> policy.decide(actor, it.right(), it.relation()) instanceof Decision.Allowed)
                .isPresent();
    }

    /**
     * @param right of this room that the act needs, beside the right to read the record
     * @throws NoSuch when there is no such record for the actor
     * @throws org.stationhouse.foundation.staff.GlassNeeded when it is restricted to others and the act is a look
     * @throws org.stationhouse.foundation.staff.Refusal when the actor may not
     */
    public Borne open(PublicRef record, String right, Actor actor) {
        policy.require(actor, right);
        Borne borne = rooms.stream()
                .flatMap(it -> it.find(record, actor).stream())
                .findFirst()
                .orElseThrow(NoSuch::new);
        policy.require(actor, right, borne.relation());
        policy.require(actor, borne.right(), borne.relation());
        return borne;
    }
}
