package org.stationhouse.foundation.staff;

import java.util.Set;

/**
 * A classification with its level, as {@code rights/roles.csv} lists it.
 *
 * @param id stable id, for example {@code pst1}
 * @param family job family, for example {@code technician}
 * @param groups groups that rights name, for example {@code desk}
 * @param caseRights whether the role may hold rights on cases at all; administrators, auditors and security officers may not
 */
public record Role(String id, String family, Set<String> groups, boolean caseRights) {

    public Role {
        groups = Set.copyOf(groups);
    }

    /** Whether a person can hold it; the others are held by nobody signed in, the console and the program itself. */
    public boolean forPeople() {
        return !family.equals("none");
    }
}
