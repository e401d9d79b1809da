package org.stationhouse.backoffice.media;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;

/** What a part of this room shows beside the files of a record: uploads that wait, signatures, photo logs. */
public interface Beside {

    /**
     * One line.
     *
     * @param word message key of the kind of thing
     * @param text what it says
     * @param path its page
     */
    record Line(
            String word, String text, String path, @Nullable Instant at, String by) {}

    /** Asked inside the look at the record, which has its audit line; nothing where the actor may not. */
    List<Line> of(Borne borne, Actor actor);
}
