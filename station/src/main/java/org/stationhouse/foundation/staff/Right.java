package org.stationhouse.foundation.staff;

import java.util.Set;

/**
 * One thing that may be done, and by whom, as {@code rights/<room>.csv} says it.
 *
 * @param name room, noun and verb, for example {@code dispatch.call.log}
 * @param roles ids of the roles that have it
 * @param fresh whether a sign-in proof of the last minutes is asked (step-up, CJIS IA-11)
 * @param duty the duty of the job descriptions that it belongs to, empty for none; an agency may bar a classification from it
 * @param caseRight whether it shows or changes case data
 */
public record Right(String name, Set<String> roles, boolean fresh, String duty, boolean caseRight) {

    public Right {
        roles = Set.copyOf(roles);
    }
}
