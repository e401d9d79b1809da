package org.stationhouse.backoffice.worklist;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Something that somebody has to do.
 *
 * @param kind message key of the kind, of the room that started it
 * @param what what has to be done, one line
 * @param about the record that it is about, null for none
 * @param ground the law that asks it, null for none
 * @param opensAt from when on it stands in the list
 * @param due when it has to be done, null for no limit
 * @param safety whether somebody's safety hangs on it
 * @param raisedTo to whom it was escalated, null when it was not
 * @param version counts its changes
 */
public record Task(
        long id,
        PublicRef ref,
        String kind,
        String what,
        @Nullable About about,
        @Nullable Ground ground,
        Owner owner,
        Instant startedAt,
        String startedBy,
        Instant opensAt,
        @Nullable Deadline due,
        boolean safety,
        TaskState state,
        @Nullable Owner raisedTo,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "worklist.task";

    public static final int LONGEST_WHAT = 300;
    public static final int LONGEST_WHY = 500;

    /** From so long before it is due a task is marked as due soon. */
    public static final Duration SOON = Duration.ofHours(24);

    /**
     * A record of another room.
     *
     * @param kind as its {@code search.SearchKind} names it
     * @param number that people know it by
     */
    public record About(String kind, PublicRef ref, String number) {}

    /**
     * The rule that asks for it.
     *
     * @param matter the matter of law whose clock it is
     * @param title of the matter, as people know it
     * @param rule name of the rule
     * @param item which clock of the rule
     * @param cite citation
     * @param warns whether it is unverified: it warns and refuses nothing
     */
    public record Ground(PublicRef matter, String title, String rule, String item, String cite, boolean warns) {}

    public boolean late(Instant now) {
        return state.pending() && due != null && !now.isBefore(due.end());
    }

    public boolean soon(Instant now) {
        return state.pending()
                && due != null
                && now.isBefore(due.end())
                && !now.isBefore(due.end().minus(SOON));
    }

    /** Whether it waits out of sight now. */
    public boolean blocked(Instant now) {
        return state instanceof TaskState.Snoozed it && now.isBefore(it.until());
    }
}
