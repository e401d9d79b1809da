package org.stationhouse.foundation.staff;

import java.util.Set;

/**
 * A classification with its level, as {@code rights/roles.csv} lists it.
 *
 * @param id stable id, for example {@code pst1}
 * @param family job family, for example {@code technician}
 * @param groups groups that rights name, for example {@code desk}
 * @param caseRights whether the role may hold rights on cases at all; administrators, auditors and security officers may not
 * @param apart ids of the roles that nobody may hold beside this one (CJIS AC-5)
 */
public record Role(String id, String family, Set<String> groups, boolean caseRights, Set<String> apart) {

    public Role {
        groups = Set.copyOf(groups);
        apart = Set.copyOf(apart);
    }

    /** Whether a person can hold it; the others are held by nobody signed in, the console and the program itself. */
    public boolean forPeople() {
        return !family.equals("none");
    }
}
