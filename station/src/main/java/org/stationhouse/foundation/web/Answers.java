package org.stationhouse.foundation.web;

import java.util.List;
import org.stationhouse.foundation.kernel.Actor;

/** Who can answer, under the command bar and while it is typed, what is no command: the search room. Writes its own audit line. */
public interface Answers {

    /**
     * @param kind message key of the group it stands under, for example {@code search.kind.case}
     * @param title what it is known by, a number for instance
     * @param detail one line more
     * @param path where it opens
     */
    record Hit(String kind, String title, String detail, String path) {}

    /** At most {@code most} hits, best first, the kinds together; only what the actor may see. */
    List<Hit> answer(String text, Actor actor, int most);
}
