package org.stationhouse.backoffice.master.person;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.PersonGuard;
import org.stationhouse.foundation.kernel.Actor;

/** Who is known only through protected events is seen by those who may see one of them. */
@Component
class PersonSight {

    private final List<PersonGuard> guards;

    PersonSight(List<PersonGuard> guards) {
        this.guards = guards;
    }

    /** People whom the actor sees although they are shut. */
    Open open(Actor actor) {
        return Open.to(actor, guards.stream().map(it -> it.openTo(actor)).toList());
    }
}
