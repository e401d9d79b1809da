package org.stationhouse.backoffice.charges;

import org.jspecify.annotations.Nullable;

/**
 * How grave an offense is.
 *
 * @param rank class within the grade, where the state has classes (ORS 161.535, 161.555, 153.012); null where it has none or none is said
 */
public record Level(Grade grade, @Nullable Rank rank) {

    /** From the gravest on. */
    public enum Grade {
        FELONY,
        /** felony or misdemeanor, as the court or the prosecutor decides (California PC 17(b)) */
        WOBBLER,
        MISDEMEANOR,
        /** California: no jail (PC 19.6) */
        INFRACTION,
        /** Oregon: no jail, has a class (ORS 153.008) */
        VIOLATION
    }

    public enum Rank {
        A,
        B,
        C,
        D,
        UNCLASSIFIED
    }

    /** @throws IllegalArgumentException when the grade has no such class */
    public Level {
        boolean fits = switch (grade) {
            case FELONY, MISDEMEANOR -> rank != Rank.D;
            case WOBBLER, INFRACTION -> rank == null;
            case VIOLATION -> rank != null;
        };
        if (!fits) {
            throw new IllegalArgumentException("a " + grade + " has no class " + rank);
        }
    }

    public static Level of(Grade grade) {
        return new Level(grade, null);
    }

    /** The end of its message. */
    public String word() {
        return rank == null ? grade.name() : grade + "." + rank;
    }

    /** The gravest first, within a grade by class. */
    public int order() {
        return grade.ordinal() * 10 + (rank == null ? 9 : rank.ordinal());
    }
}
