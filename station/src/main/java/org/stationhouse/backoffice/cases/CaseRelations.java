package org.stationhouse.backoffice.cases;

import java.util.List;
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
        return to(jacket, jacket.restricted() ? assigned.of(jacket.id()) : List.of(), actor);
    }

    /** @param persons who is assigned now */
    static Relation to(Jacket jacket, List<RestrictedCases.Assigned> persons, Actor actor) {
        String ref = jacket.ref().text();
        return jacket.restricted()
                ? Relation.restricted(Cases.KIND, ref, persons.stream().anyMatch(it -> it.is(actor)))
                : Relation.open(Cases.KIND, ref);
    }
}
