package org.stationhouse.backoffice.master.linkage;

import org.stationhouse.backoffice.master.matching.Odds;
import org.stationhouse.backoffice.master.matching.Signs;

/**
 * Two records that may be one person.
 *
 * @param one place in the list, the smaller one
 * @param other place in the list
 * @param signs what speaks for and against
 * @param score from 0 to 1; 0 while it is not known
 */
record Pair(int one, int other, Signs signs, double score) {

    boolean match() {
        return score >= Odds.MATCH;
    }

    Pair scored(double as) {
        return new Pair(one, other, signs, as);
    }

    long key() {
        return key(one, other);
    }

    /** One number for two places. @param one the smaller one */
    static long key(int one, int other) {
        return (long) one << 32 | other;
    }
}
