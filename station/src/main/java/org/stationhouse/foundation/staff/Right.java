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
 * @param posts posts that give it to whoever is assigned to one now, whatever his role (column {@code posts}, may be missing)
 * @param glass whether breaking the glass of a restricted record opens it: rights that only read (column {@code glass}, may be
 *     missing)
 */
public record Right(
        String name,
        Set<String> roles,
        boolean fresh,
        String duty,
        boolean caseRight,
        Set<String> posts,
        boolean glass) {

    public Right {
        roles = Set.copyOf(roles);
        posts = Set.copyOf(posts);
    }
}
