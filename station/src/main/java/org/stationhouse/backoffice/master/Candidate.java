package org.stationhouse.backoffice.master;

import java.util.List;

/**
 * Somebody in the index who may be the person meant.
 *
 * @param score sum of what speaks for and against
 * @param evidence what that is, the strongest first
 */
public record Candidate(PersonLine person, int score, List<Evidence> evidence) {

    /** From here on nobody is entered before somebody has said that it is not this one. */
    public static final int STRONG = 54;

    /** Below this nobody is offered. */
    static final int WEAK = 22;

    public Candidate {
        evidence = List.copyOf(evidence);
    }

    /** Whether it is worth a look; a date of birth alone is shared by many. */
    public boolean offered() {
        return score >= WEAK
                && evidence.stream()
                        .anyMatch(it -> !it.kind().against() && !it.kind().dated());
    }

    public boolean strong() {
        return score >= STRONG;
    }
}
