package org.stationhouse.backoffice.cases;

import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.foundation.kernel.Actor;

/** Tells the master index who and what is known only through restricted cases, as cases are restricted and lifted. */
@Component
class InvolvedShut {

    private final InvolvedStore involved;
    private final People people;
    private final Vehicles vehicles;

    InvolvedShut(InvolvedStore involved, People people, Vehicles vehicles) {
        this.involved = involved;
        this.people = people;
        this.vehicles = vehicles;
    }

    @EventListener
    void changed(RestrictedCases.Changed changed) {
        for (Subject of : Subject.values()) {
            now(of, involved.everIn(of, changed.jacket()), changed.actor());
        }
    }

    void now(Subject of, Collection<Long> all, Actor actor) {
        if (all.isEmpty()) {
            return;
        }
        List<Long> only = involved.onlyRestricted(of, all);
        List<Long> others = all.stream().filter(it -> !only.contains(it)).toList();
        switch (of) {
            case PERSON -> {
                people.shut(only, true, actor);
                people.shut(others, false, actor);
            }
            case VEHICLE -> {
                vehicles.shut(only, true, actor);
                vehicles.shut(others, false, actor);
            }
        }
    }
}
