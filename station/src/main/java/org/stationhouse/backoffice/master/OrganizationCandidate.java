package org.stationhouse.backoffice.master;

import java.util.List;

/**
 * An organization of the index that may be the one meant.
 *
 * @param score sum of the clues
 * @param clues what speaks for it, the strongest first
 */
public record OrganizationCandidate(OrganizationLine organization, int score, List<OrganizationClue> clues) {

    /** From here on none is entered before somebody has said that it is not this one. */
    public static final int STRONG = 40;

    public OrganizationCandidate {
        clues = List.copyOf(clues);
    }

    public boolean strong() {
        return score >= STRONG;
    }
}
