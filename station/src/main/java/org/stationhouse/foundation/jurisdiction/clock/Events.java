package org.stationhouse.foundation.jurisdiction.clock;

import org.stationhouse.foundation.kernel.Actor;

/**
 * Where a room tells what starts, stops and ends clocks of law, in its own transaction. Whoever keeps the running clocks stands behind
 * it. What a room tells here it also names in its {@link org.stationhouse.foundation.jurisdiction.law.EventSource}.
 */
public interface Events {

    /** The same thing told twice counts once; told anew with another moment it moves what runs from it. */
    void tell(Matter matter, Told told, Actor actor);
}
