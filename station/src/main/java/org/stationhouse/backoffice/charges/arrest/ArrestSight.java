package org.stationhouse.backoffice.charges.arrest;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.web.NoSuch;

/** Who may know of an arrest: whoever may see its labels and its case. */
@Component
class ArrestSight {

    private final RestrictedCases restricted;
    private final AccessPolicy policy;

    ArrestSight(RestrictedCases restricted, AccessPolicy policy) {
        this.restricted = restricted;
        this.policy = policy;
    }

    Seen of(Actor actor) {
        return new Seen(sees(Label.JUVENILE, actor), restricted.openTo(actor.account()));
    }

    /** Of which arrests, by reference, he may know. */
    NeedToKnow arrests(Actor actor) {
        return new NeedToKnow(ArrestListStore::openSql, held(actor));
    }

    /** Of which people, by id, who are known only through arrests that not everybody may see. */
    NeedToKnow people(Actor actor) {
        return new NeedToKnow(ArrestListStore::openPersonSql, held(actor));
    }

    private Set<String> held(Actor actor) {
        return sees(Label.JUVENILE, actor) ? Set.of(Label.JUVENILE.right()) : Set.of();
    }

    boolean sees(Label label, Actor actor) {
        return policy.decide(actor, label.right()) instanceof Decision.Allowed;
    }

    /**
     * @throws NoSuch when the arrest bears a label that the actor may not see: that it is there is not his to know
     * @throws org.stationhouse.foundation.staff.GlassNeeded when its case is restricted to others and the right is one to read
     * @throws org.stationhouse.foundation.staff.Refusal when it is and the right is not
     */
    void require(Arrest arrest, String right, Actor actor) {
        if (!arrest.labels().stream().allMatch(it -> sees(it, actor))) {
            throw new NoSuch();
        }
        Arrest.InCase jacket = arrest.inCase();
        if (jacket != null && arrest.restricted()) {
            boolean assigned = restricted.openTo(actor.account()).contains(jacket.ref());
            policy.require(
                    actor, right, Relation.restricted(Cases.KIND, jacket.ref().text(), assigned));
        }
    }
}
