package org.stationhouse.backoffice.master;

import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.foundation.kernel.Actor;

/** Told by rooms above: who of those known only through protected events may be seen. */
public interface PersonGuard {

    /** People, by id, whom the actor may see, because he may see one of their events. */
    NeedToKnow openTo(Actor actor);
}
