package org.stationhouse;

import java.util.List;
import org.stationhouse.foundation.kernel.Actor;

/**
 * What a room puts into the shared house, by its own verbs, so that the gates over all pages find records of every kind and state.
 * Each room has one in its test package, a component.
 */
public interface Filling {

    /** Puts some records of every kind and state in, once. */
    void fill(Actors actors);

    /** Addresses of records that a long list of others may hide from a walk by links; known once they were put in. */
    default List<String> records() {
        return List.of();
    }

    /** Who acts. */
    interface Actors {

        /** @param role id as in {@code rights/roles.csv} */
        Actor as(String role);
    }
}
