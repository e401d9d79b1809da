package org.stationhouse.backoffice.master;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * The index of people, as other rooms use it: they store what was said on the day and link to the person here. Who is known only
 * through events that the actor may not see is not there for him.
 */
public interface People {

    /** Answer that says: none of the people offered. */
    String NONE = "none";

    /** Who may be meant, the likeliest first. @param typing whether somebody is still typing: the audit line is short then */
    List<Candidate> candidates(NewPerson said, boolean typing, Actor actor);

    /**
     * The person meant: one of those offered, or a new one.
     *
     * @param answer reference of one of the people offered, {@link #NONE}, or empty when nobody was asked yet
     * @param apart whether the person stands in the index whatever becomes of the caller's record; if not, see {@link #shut}
     * @throws org.stationhouse.foundation.staff.Unfit of the field {@code answer}, when likely candidates were not answered
     */
    PersonLine findOrEnter(NewPerson said, String answer, boolean apart, Actor actor);

    /** A person that the actor may see; of one who was merged the one that he was merged into. */
    Optional<PersonLine> find(PublicRef ref, Actor actor);

    /** The lines of people named on a record that the actor reads, by their ids; of a merged one the line of the other. */
    Map<Long, PersonLine> lines(Collection<Long> people, Actor actor);

    /** Those of these people whom the actor may see; of a merged one the line of the other. */
    Map<Long, PersonLine> seen(Collection<Long> people, Actor actor);

    /** The person of this number, if the actor may see him. */
    Optional<PersonLine> numbered(String number, Actor actor);
    /** Ids of all rows of the index that are the same person as this one: what was merged with it, and itself. */
    List<Long> rows(long person);

    /**
     * Says in the caller's transaction whether these people are known only through protected events; then only those see them whom
     * {@link PersonGuard} names. One who stands in the index apart stays.
     */
    void shut(Collection<Long> people, boolean only, Actor actor);
}
