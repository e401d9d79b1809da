package org.stationhouse.backoffice.master;

import java.util.List;

/**
 * A vehicle of the index that may be the one meant.
 *
 * @param score sum of what speaks for and against
 * @param clues what that is, the strongest first
 */
public record VehicleCandidate(VehicleLine vehicle, int score, List<VehicleClue> clues) {

    /** From here on no vehicle is entered before somebody has said that it is not this one. */
    public static final int STRONG = 46;

    public VehicleCandidate {
        clues = List.copyOf(clues);
    }

    /** Whether it is worth a look: make and color alone are shared by many. */
    public boolean offered() {
        return clues.stream().anyMatch(it -> it.kind().naming());
    }

    public boolean strong() {
        return score >= STRONG;
    }
}
