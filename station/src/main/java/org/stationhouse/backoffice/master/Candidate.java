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

    /** The same where another date of birth is known: of one name there are many. */
    static final int WEAK_OTHERWISE_BORN = 30;

    public Candidate {
        evidence = List.copyOf(evidence);
    }

    /** Whether it is worth a look; a date of birth alone is shared by many. */
    public boolean offered() {
        boolean other = evidence.stream().anyMatch(it -> it.kind() == Evidence.Kind.BORN_OTHER);
        return score >= (other ? WEAK_OTHERWISE_BORN : WEAK)
                && evidence.stream()
                        .anyMatch(it -> !it.kind().against() && !it.kind().dated());
    }

    public boolean strong() {
        return score >= STRONG;
    }
}
