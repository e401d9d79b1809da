package org.stationhouse.backoffice.cases.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A case as the caseload shows it.
 *
 * @param who who has it, null for nobody
 * @param points of its newest score, null without one
 * @param suggests what they suggest by the weighing of that score, null without one
 * @param decision what was decided on it, null while nothing was
 * @param steps next steps that are still to be done
 * @param lateSteps those of them whose day is past
 * @param last when something last happened in its follow-up, null for never
 */
public record CaseRow(
        PublicRef ref,
        CaseNumber number,
        String title,
        @Nullable String place,
        Instant opened,
        boolean restricted,
        @Nullable String who,
        Assignment.@Nullable Priority priority,
        @Nullable LocalDate dueOn,
        @Nullable Integer points,
        Score.@Nullable Suggestion suggests,
        Score.@Nullable Decision decision,
        int steps,
        int lateSteps,
        @Nullable Instant last) {

    /** @param today the agency's date */
    public boolean late(LocalDate today) {
        return lateSteps > 0 || dueOn != null && dueOn.isBefore(today);
    }
}
