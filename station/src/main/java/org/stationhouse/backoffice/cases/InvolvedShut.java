package org.stationhouse.backoffice.cases;

import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.foundation.kernel.Actor;

/** Tells the master index who is known only through restricted cases, as cases are restricted and lifted. */
@Component
class InvolvedShut {

    private final InvolvedStore involved;
    private final People people;

    InvolvedShut(InvolvedStore involved, People people) {
        this.involved = involved;
        this.people = people;
    }

    @EventListener
    void changed(RestrictedCases.Changed changed) {
        now(involved.everIn(changed.jacket()), changed.actor());
    }

    void now(Collection<Long> all, Actor actor) {
        if (all.isEmpty()) {
            return;
        }
        List<Long> only = involved.onlyRestricted(all);
        List<Long> others = all.stream().filter(it -> !only.contains(it)).toList();
        people.shut(only, true, actor);
        people.shut(others, false, actor);
    }
}
