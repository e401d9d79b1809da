package org.stationhouse.backoffice.master;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Told by rooms above: the records that name a vehicle, and what is seen through protected ones. */
public interface VehicleRecords {

    /** Right that a reader must hold, else nothing of the room is there. */
    String right();

    /** Records that name these vehicles and that the actor may see, newest first. */
    List<Line> of(Collection<Long> vehicles, Actor actor);

    /** Vehicles, by id, known only through protected events that the actor may see, because he may see one of the events. */
    NeedToKnow openTo(Actor actor);

    /** Says that one of these records means another vehicle, after vehicles were taken apart. */
    void repoint(PublicRef link, long to, Actor actor);

    /**
     * One record that names the vehicle.
     *
     * @param link the link between both
     * @param vehicle id of the vehicle it points to
     * @param at when the link was made
     * @param role message key of what it is there
     * @param number number of the record
     * @param said plate or looks as said on the day
     * @param about what the record is about
     * @param path page of the record
     */
    record Line(
            PublicRef link,
            long vehicle,
            Instant at,
            String role,
            String number,
            String said,
            String about,
            String path) {}
}
