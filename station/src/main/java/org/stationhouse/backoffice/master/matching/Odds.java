package org.stationhouse.backoffice.master.matching;

/**
 * How points become a score. Four points multiply the odds by e; before anything is weighed they are one to all who may be meant: among a
 * million people it takes 55 points to make them even, among a thousand 28.
 *
 * @param people how many may be meant
 */
public record Odds(int people) {

    /** From here on two may be one. */
    public static final double POSSIBLE = 0.5;

    /** From here on two are taken for one: of two hundred, one may be wrong. */
    public static final double MATCH = 0.995;

    private static final double FOLD = 4;

    /** A file of few is out of a town of many. */
    private static final int FEWEST = 1_000;

    public Odds {
        people = Math.max(people, FEWEST);
    }

    /** From 0 to 1. */
    public double score(int points) {
        return 1 / (1 + people * Math.exp(-points / FOLD));
    }

    /** A score that something else speaks for or against. @param points how much */
    public static double moved(double score, int points) {
        return score >= 1 ? 1 : 1 / (1 + (1 - score) / score * Math.exp(-points / FOLD));
    }
}
