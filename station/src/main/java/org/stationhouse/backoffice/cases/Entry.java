package org.stationhouse.backoffice.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;

/** How a room shows what it has filed in a jacket. Each room that files has one; the jacket reads them all in time order. */
public interface Entry {

    /**
     * One entry of the jacket.
     *
     * @param at when it happened
     * @param word message key of the kind of entry
     * @param number number that it is known by, null when it has none
     * @param text what it says, one line
     * @param path page of the record, null when it has none
     */
    record Line(
            Instant at,
            String word,
            @Nullable String number,
            String text,
            @Nullable String path) {}

    /** Right that a reader must hold, else the room's entries are not there. */
    String right();

    /** What the room has in this jacket; asked inside the transaction that audits the look. */
    List<Line> in(Jacket jacket, Actor actor);
}
