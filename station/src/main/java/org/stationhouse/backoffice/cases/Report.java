package org.stationhouse.backoffice.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A report of a case: the record of some room that tells what was found out.
 *
 * @param ref of the record that is the report
 * @param jacket id of its case
 * @param said what it is
 * @param at when it came
 * @param gone that it counts no longer; null while it does
 */
public record Report(
        PublicRef ref,
        long jacket,
        Said said,
        Instant at,
        String by,
        @Nullable Gone gone) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_AUTHOR = 120;

    /**
     * What a room says of its report.
     *
     * @param word message key of the kind of record
     * @param title what it is, one line
     * @param author who wrote it; null when that is not said
     */
    public record Said(String word, String title, @Nullable String author) {}

    /** That it was removed, taken back or is something else. */
    public record Gone(Instant at, String by, String why) {}

    public boolean counts() {
        return gone == null;
    }
}
