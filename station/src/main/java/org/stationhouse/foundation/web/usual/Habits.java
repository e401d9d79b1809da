package org.stationhouse.foundation.web.usual;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Usual;

/** Keeps what each person picks. */
@Service
class Habits implements Usual {

    private final HabitStore store;
    private final Clock clock;

    Habits(HabitStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> of(String list, Actor actor) {
        return actor.account() == null ? List.of() : store.most(actor.account(), list, MOST);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void picked(String list, String code, Actor actor) {
        if (actor.account() != null) {
            store.count(actor.account(), list, code, clock.instant());
        }
    }
}
