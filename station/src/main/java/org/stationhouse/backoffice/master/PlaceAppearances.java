package org.stationhouse.backoffice.master;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.stationhouse.foundation.kernel.Actor;

/** Told by rooms above: what happened at a place, and who lived there. */
public interface PlaceAppearances {

    /** Right that a reader must hold, else nothing of the room is there. */
    String right();

    /** Message key of what these records are, for their number. */
    String word();

    /** Records at these places that the actor may see, newest first. @param most at most so many */
    List<Line> at(Collection<Long> places, int most, Actor actor);

    /** How many there are that the actor may see. */
    long count(Collection<Long> places, Actor actor);

    /**
     * One record at the place.
     *
     * @param word message key of what it is
     * @param number number of the record
     * @param about what it is about, or who
     * @param said the address as typed on the day
     * @param path page of the record
     */
    record Line(Instant at, String word, String number, String about, String said, String path) {}
}
