package org.stationhouse.backoffice.worklist;

import java.time.Instant;
import java.util.List;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What the agency's own logs have about a record, for the page of that record. */
public interface Filed {

    /** Right that a reader must hold, else there is nothing. */
    String RIGHT = "worklist.log.read";

    /**
     * One entry.
     *
     * @param log name of the log
     * @param text its first values, one line
     * @param path its page
     */
    record Line(Instant at, String number, String log, String text, String path) {}

    /** Oldest first; only what the actor may read. @param kind kind under which the record is filed now */
    List<Line> about(String kind, PublicRef ref, Actor actor);
}
