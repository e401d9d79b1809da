package org.stationhouse.foundation.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the program's own work stands, for the health page. */
public interface JobBoard {

    /**
     * @param name as {@link Job#name()}
     * @param next when it runs next
     * @param running whether a node runs it now
     * @param lastDone when it last ended well, null for never
     * @param lastFailed when it last failed, null for never
     * @param failures how often it failed since it last ended well
     */
    record Standing(
            String name,
            Instant next,
            boolean running,
            @Nullable Instant lastDone,
            @Nullable Instant lastFailed,
            int failures) {}

    /** All jobs by name. */
    List<Standing> standings();
}
