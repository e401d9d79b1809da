package org.stationhouse.foundation.staff;

import java.util.List;
import java.util.Map;
import org.stationhouse.foundation.kernel.Actor;

/** Every right against every classification, as {@link AccessPolicy} decides it now. */
public interface RightsMatrix {

    /** What stands where a right and a role meet. */
    enum Cell {
        NO,
        YES,
        /** yes, after a fresh proof of identity */
        PROVE,
        /** the role would have it, but the agency bars it from the duty */
        BARRED,
        /** only with a current certificate */
        CERTIFICATE
    }

    /** @param cells by role id, in the order of the roles */
    record Row(Right right, Map<String, Cell> cells) {}

    /** Every right against every role that a person can hold, with the agency's bars and needs. */
    List<Row> rows(Actor actor);
}
