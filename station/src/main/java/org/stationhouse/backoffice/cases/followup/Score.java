package org.stationhouse.backoffice.cases.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How solvable a case was on a day, with its reasons.
 *
 * @param weighing by which it was counted
 * @param factors those that are so in this case
 * @param points their sum
 * @param note in words, null for nothing
 * @param screening what was decided on it, null while nothing was
 */
public record Score(
        long id,
        Instant at,
        String by,
        Weighing weighing,
        List<Weighing.Factor> factors,
        int points,
        @Nullable String note,
        @Nullable Screening screening) {

    public Score {
        factors = List.copyOf(factors);
    }

    /** The words stand in the messages under {@code cases.followup.suggests}. */
    public enum Suggestion {
        ASSIGN,
        INACTIVE
    }

    /** The words stand in the messages under {@code cases.followup.decision}. */
    public enum Decision {
        ASSIGN,
        INACTIVE,
        WAIT
    }

    /** What a supervisor decided, and why. */
    public record Screening(Instant at, String by, Decision decision, String reason) {}

    public Suggestion suggests() {
        return weighing.suggests(points);
    }
}
