package org.stationhouse.ledger;

import java.util.Random;

/** Chance that can be repeated: the seed comes from {@code -Dstationhouse.seed} or is new, and is printed. */
final class Seed {
    static final boolean LONG = Boolean.getBoolean("stationhouse.long");

    private Seed() {}

    static Random random(Class<?> test) {
        long seed = Long.getLong("stationhouse.seed", System.nanoTime());
        System.out.println(test.getSimpleName() + " -Dstationhouse.seed=" + seed);
        return new Random(seed);
    }

    /** How long a loop over chance runs: 2 s, with {@code -Dstationhouse.long=true} 60 s. */
    static boolean goOn(long startedNanos) {
        return System.nanoTime() - startedNanos < (LONG ? 60_000_000_000L : 2_000_000_000L);
    }
}
