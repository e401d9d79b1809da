package org.stationhouse.desk.dispatch.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A log on its way from another system.
 *
 * @param file name of the file, as it was given
 * @param bytes the file itself while somebody may still load it; null when it came by the command or is loaded
 * @param system whose log it is; null while nobody knows
 * @param beatAt when whoever works on it last said so
 * @param reasons the first of the rejected rows, one line each
 * @param report name of the report of all rejected rows; null when none was rejected, or none was loaded
 * @param failure why it stopped; null unless it failed
 * @param undone who took it back; null when nobody did
 * @param version counts its steps
 */
record ImportRun(
        long id,
        PublicRef ref,
        String file,
        @Nullable PublicRef bytes,
        @Nullable String system,
        Instant begunAt,
        String begunBy,
        Instant beatAt,
        State state,
        Figures figures,
        List<String> reasons,
        @Nullable String report,
        @Nullable String failure,
        @Nullable Undone undone,
        int version) {

    static final String KIND = "dispatch.import";

    static final int LONGEST_FILE = 200;
    static final int LONGEST_WHY = 500;

    /** Where it stands. */
    enum State {
        /** Nobody knows its headings. */
        ASKING,
        LOOKING,
        /** Waits for somebody to load it. */
        LOOKED,
        LOADING,
        DONE,
        /** Stopped on its way; what was loaded until then stays. */
        FAILED,
        /** Given up before it was loaded. */
        DROPPED,
        UNDOING,
        UNDONE;

        boolean working() {
            return this == LOOKING || this == LOADING || this == UNDOING;
        }
    }

    /**
     * Rows.
     *
     * @param good of the look: what would be loaded
     * @param loaded that became calls, by all goes of this run
     * @param rejected of the last go
     * @param unchanged of the last go: they stood before with the same content
     */
    record Figures(long good, long loaded, long rejected, long unchanged) {}

    /** @param removed how many calls went */
    record Undone(Instant at, String by, String why, long removed) {}

    boolean undoable() {
        return figures.loaded() > 0 && (state == State.DONE || state == State.FAILED);
    }
}
