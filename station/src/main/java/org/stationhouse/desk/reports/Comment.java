package org.stationhouse.desk.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer asks of the author.
 *
 * @param part of the report, one of {@link #PARTS}
 * @param passage of the narrative, word for word; null where it is pinned to the part
 * @param answered when the author submitted the report again; null while he has not
 */
public record Comment(
        long id,
        Instant at,
        String by,
        String part,
        @Nullable String passage,
        String said,
        @Nullable Instant answered) {

    static final List<String> PARTS =
            List.of("narrative", "occurred", "place", "offenses", "people", "vehicles", "property", "asks");
    static final int LONGEST = 2000;
    static final int LONGEST_PASSAGE = 300;

    /** What is asked, before it is written down. */
    public record Asked(String part, @Nullable String passage, String said) {}
}
