package org.stationhouse;

import java.util.Random;

/**
 * Chance that can be repeated, and how much of it. {@code -Dstationhouse.seed=N} repeats a run, {@code -Dstationhouse.long=true} asks
 * for the full numbers.
 */
public final class Seed {

    public static final boolean LONG = Boolean.getBoolean("stationhouse.long");

    private static final long NUMBER = Long.getLong("stationhouse.seed", System.nanoTime());

    private Seed() {}

    /** The seed of this run, printed at its start and beside every failure that chance took part in. */
    public static long number() {
        return NUMBER;
    }

    /** A source of its own for one test; the same seed gives the same values whatever ran before. */
    public static Random random(Class<?> test) {
        System.out.println(test.getSimpleName() + " -Dstationhouse.seed=" + NUMBER);
        return new Random(NUMBER ^ test.getName().hashCode());
    }

    /** The short number, or with {@code -Dstationhouse.long=true} the full one. */
    public static int times(int brief, int full) {
        return LONG ? full : brief;
    }
}
