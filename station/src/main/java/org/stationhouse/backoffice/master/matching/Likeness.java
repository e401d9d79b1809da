package org.stationhouse.backoffice.master.matching;

import java.util.Comparator;
import java.util.List;
import org.stationhouse.backoffice.master.Evidence;

/**
 * How likely two are one person.
 *
 * @param points sum of what speaks for and against
 * @param evidence what that is, the strongest first
 */
public record Likeness(int points, List<Evidence> evidence) {

    private static final Comparator<Evidence> STRONGEST =
            Comparator.comparingInt(it -> -Math.abs(it.kind().points()));

    public Likeness {
        evidence = List.copyOf(evidence);
    }

    static Likeness of(List<Evidence> evidence) {
        int points = 0;
        for (Evidence one : evidence) {
            points += one.kind().points();
        }
        evidence.sort(STRONGEST);
        return new Likeness(points, evidence);
    }
}
