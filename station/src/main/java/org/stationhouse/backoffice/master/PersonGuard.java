package org.stationhouse.backoffice.master;

import java.util.List;
import org.stationhouse.foundation.kernel.Actor;

/** Told by rooms above: who of those known only through protected events may be seen. */
public interface PersonGuard {

    /** Ids of people whom the actor may see, because he may see one of their events. */
    List<Long> openTo(Actor actor);
}
