package org.stationhouse.backoffice.master;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Told by rooms above: the records in which a person appears. */
public interface Appearances {

    /** Right that a reader must hold, else nothing of the room is there. */
    String right();

    /** Records in which these people appear and that the actor may see, newest first. */
    List<Line> of(Collection<Long> people, Actor actor);

    /** Says that one of these records means another person, after people were taken apart. */
    void repoint(PublicRef link, long to, Actor actor);

    /**
     * One record that names the person.
     *
     * @param link the link between both
     * @param person id of the person it points to
     * @param at when the link was made
     * @param role message key of what he is there
     * @param number number of the record
     * @param said name as said on the day
     * @param about what the record is about
     * @param path page of the record
     */
    record Line(
            PublicRef link,
            long person,
            Instant at,
            String role,
            String number,
            String said,
            String about,
            String path) {}
}
