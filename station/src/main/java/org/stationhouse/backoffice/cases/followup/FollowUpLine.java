package org.stationhouse.backoffice.cases.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A line of the follow-up as it stands in the case. Lines are only added.
 *
 * @param id inside the database; orders lines of one moment
 * @param at when it was entered
 * @param by sign-in name of who entered it
 * @param answers id of the line whose step it answers, null for none
 * @param corrects id of the line that it puts right, null for none
 * @param why reason of a correction, null otherwise
 * @param corrected whether a later line puts it right
 * @param done whether a later line answers its step
 */
public record FollowUpLine(
        long id,
        PublicRef ref,
        Instant at,
        String by,
        NewLine line,
        @Nullable Long answers,
        @Nullable Long corrects,
        @Nullable String why,
        boolean corrected,
        boolean done) {

    /** Kind of record in audit lines. */
    public static final String KIND = "cases.followup";

    /** Whether something is still to be done. */
    public boolean open() {
        return line.step() != null && !done;
    }

    /** @param today the agency's date */
    public boolean late(LocalDate today) {
        LocalDate due = line.stepDue();
        return open() && due != null && due.isBefore(today);
    }
}
