package org.stationhouse.backoffice.cases;

import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Relation;

/** How the one who asks stands to a case, as {@code AccessPolicy} wants to know it. */
@Component
class CaseRelations {

    private final AssignedStore assigned;

    CaseRelations(AssignedStore assigned) {
        this.assigned = assigned;
    }

    Relation to(Jacket jacket, Actor actor) {
        String ref = jacket.ref().text();
        if (!jacket.restricted()) {
            return Relation.open(Cases.KIND, ref);
        }
        boolean his = assigned.of(jacket.id()).stream()
                .anyMatch(it -> Long.valueOf(it.account()).equals(actor.account()));
        return Relation.restricted(Cases.KIND, ref, his);
    }
}
