package org.stationhouse.backoffice.cases.followup;

import java.time.Instant;
import java.util.List;

/**
 * What makes a case solvable and how much it weighs, as the agency decided. A change is a new one, so an old score stays explainable.
 *
 * @param at since when
 * @param by who decided
 * @param threshold points from which assigning is suggested
 * @param why reason of the change
 * @param factors in the order of the page
 */
public record Weighing(long id, Instant at, String by, int threshold, String why, List<Factor> factors) {

    public static final int MOST = 30;
    public static final int LONGEST_LABEL = 120;
    public static final int HIGHEST = 100;

    public Weighing {
        factors = List.copyOf(factors);
    }

    /** @param points what it adds when it is so */
    public record Factor(long id, String label, int points) {}

    /** What the points of a case suggest; the supervisor decides. */
    public Score.Suggestion suggests(int points) {
        return points >= threshold ? Score.Suggestion.ASSIGN : Score.Suggestion.INACTIVE;
    }
}
