package org.stationhouse;

import org.stationhouse.foundation.kernel.Actor;

/**
 * What a room puts into the shared house, by its own verbs, so that the gates over all pages find records of every kind and state.
 * Each room has one in its test package, a component.
 */
public interface Filling {

    /** Puts some records of every kind and state in, once. */
    void fill(Actors actors);

    /** Who acts. */
    interface Actors {

        /** @param role id as in {@code rights/roles.csv} */
        Actor as(String role);
    }
}
