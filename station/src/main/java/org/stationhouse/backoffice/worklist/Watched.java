package org.stationhouse.backoffice.worklist;

import java.util.List;
import org.stationhouse.foundation.kernel.Actor;

/**
 * What a supervisor must see first and what is no task of anybody: entries past their time, suggestions without an answer. Each room that
 * has such a thing says so here; a room that does not exist says nothing.
 */
public interface Watched {

    /**
     * One line of the supervisor's home.
     *
     * @param word message key of what it counts
     * @param of what it is counted in, as the agency calls it; empty for nothing more
     * @param count how many; with none the line is not shown
     * @param path list of them
     */
    record Line(String word, String of, int count, String path) {}

    /** Right that the reader must hold, else its lines are not there. */
    String right();

    /** Place among the others, small first. */
    int order();

    /** Asked inside the reader's own request; writes its audit line where it looks at records. */
    List<Line> lines(Actor actor);
}
