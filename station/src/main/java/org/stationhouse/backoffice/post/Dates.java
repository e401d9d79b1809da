package org.stationhouse.backoffice.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What a room puts into the calendar of somebody: the worklist its due dates, later the court desk its appearances. A calendar lies outside
 * the house, so that there is no place for more than a word of ours and a number of the house.
 */
public interface Dates {

    /**
     * @param ref stays the same as long as it is the same date, so that a calendar program moves it instead of doubling it
     * @param word message key of what it is, {@code post.date.<word>} in the room's messages
     * @param number of the record, where {@link Mail#bare} says that it is one; null for none
     */
    record Entry(PublicRef ref, String word, @Nullable String number, Deadline at) {

        public Entry {
            if (number != null && !Mail.bare(number)) {
                throw new IllegalArgumentException("a calendar bears a number of this house or none");
            }
        }
    }

    /** What lies ahead of the actor, or is late. */
    List<Entry> of(Actor actor);
}
