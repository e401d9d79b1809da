package org.stationhouse.backoffice.master;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * The index of vehicles, as other rooms use it: they store what was said on the day and link to the vehicle here. What is known only
 * through events that the actor may not see is not there for him.
 */
public interface Vehicles {

    /** Answer that says: none of the vehicles offered. */
    String NONE = "none";

    /** Which may be meant, the likeliest first. @param typing whether somebody is still typing: the audit line is short then */
    List<VehicleCandidate> candidates(NewVehicle said, boolean typing, Actor actor);

    /**
     * The vehicle meant: one of those offered, which gets what was said and is not known of it, or a new one.
     *
     * @param answer reference of one of those offered, {@link #NONE}, or empty when nobody was asked yet
     * @param apart whether it stands in the index whatever becomes of the caller's record; if not, see {@link #shut}
     * @throws org.stationhouse.foundation.staff.Unfit of the field {@code answer}, when likely candidates were not answered
     */
    VehicleLine findOrEnter(NewVehicle said, String answer, boolean apart, Actor actor);

    /** A vehicle that the actor may see; of one that was merged the one that it was merged into. */
    Optional<VehicleLine> find(PublicRef ref, Actor actor);

    /** The lines of vehicles named on a record that the actor reads, by their ids; of a merged one the line of the other. */
    Map<Long, VehicleLine> lines(Collection<Long> vehicles, Actor actor);

    /** Those of these vehicles that the actor may see; of a merged one the line of the other. */
    Map<Long, VehicleLine> seen(Collection<Long> vehicles, Actor actor);

    /**
     * Says one thing more of a vehicle: a plate, a caution note, a mark.
     *
     * @param kind FLAG, PLATE, VIN, COLOR or MARK
     * @param sort one of the sorts of its kind, as in the messages under {@code master.sort}
     */
    void say(PublicRef ref, String kind, String sort, String said, String source, Actor actor);

    /** Says in the caller's transaction whether these are known only through protected events, as {@link People#shut} does. */
    void shut(Collection<Long> vehicles, boolean only, Actor actor);
}
