package org.stationhouse.backoffice.master;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * The index of organizations, as other rooms use it: businesses, agencies, insurers, tow companies. Rooms store what was said on the
 * day and link to the organization here.
 */
public interface Organizations {

    /** Answer that says: none of those offered. */
    String NONE = "none";

    /** Which may be meant, the likeliest first, each with why. @param typing whether somebody is still typing: the audit line is short then */
    List<OrganizationCandidate> candidates(NewOrganization said, boolean typing, Actor actor);

    /**
     * The organization meant: one of those offered, which gets what was said and is not known of it, or a new one.
     *
     * @param answer reference of one of those offered, {@link #NONE}, or empty when nobody was asked yet
     * @throws org.stationhouse.foundation.staff.Unfit of the field {@code answer}, when likely candidates were not answered
     */
    OrganizationLine findOrEnter(NewOrganization said, String answer, Actor actor);

    /** One of the index; of one that was merged the one that it was merged into. */
    Optional<OrganizationLine> find(PublicRef ref, Actor actor);

    /** The lines of organizations named on a record that the actor reads, by their ids; of a merged one the line of the other. */
    Map<Long, OrganizationLine> lines(Collection<Long> organizations, Actor actor);

    /**
     * Says one thing more of an organization: another name, a license or tax number, an address, a phone.
     *
     * @param kind ALIAS, IDENTIFIER, ADDRESS or PHONE
     * @param sort one of the sorts of its kind, as in the messages under {@code master.sort}
     * @param source who said it, on what occasion
     */
    void say(PublicRef ref, String kind, String sort, String said, String source, Actor actor);

    /** Both are one: from now on the one that is kept stands for both. Needs the right to merge. */
    void merge(PublicRef kept, PublicRef gone, String reason, Actor actor);

    /** Takes one apart again. @param moves references of what was said since and belongs to it; all else stays */
    void unmerge(PublicRef ref, Collection<PublicRef> moves, String reason, Actor actor);
}
