package org.stationhouse.backoffice.master.matching;

import java.util.List;
import java.util.Set;
import org.stationhouse.backoffice.master.Evidence;
import org.stationhouse.backoffice.master.Evidence.Kind;

/**
 * Which kinds of evidence there are, in the least memory.
 *
 * @param bits one for each kind
 */
public record Signs(long bits) {

    private static final Kind[] KINDS = Kind.values();
    private static final long NAMED = named();

    static Signs of(List<Evidence> evidence) {
        long bits = 0;
        for (Evidence one : evidence) {
            bits |= bit(one.kind());
        }
        return new Signs(bits);
    }

    private static long named() {
        long bits = 0;
        for (Kind kind : KINDS) {
            bits |= kind.named() ? bit(kind) : 0;
        }
        return bits;
    }

    private static long bit(Kind kind) {
        return 1L << kind.ordinal();
    }

    public boolean has(Kind kind) {
        return (bits & bit(kind)) != 0;
    }

    public boolean any(Set<Kind> kinds) {
        for (Kind kind : kinds) {
            if (has(kind)) {
                return true;
            }
        }
        return false;
    }

    /** The sum of points without what only asks for a look. */
    public int weight() {
        int weight = 0;
        for (long left = bits & ~bit(Kind.BORN_OPEN); left != 0; left &= left - 1) {
            weight += KINDS[Long.numberOfTrailingZeros(left)].points();
        }
        return weight;
    }

    /** The sum of what speaks against, not positive. */
    public int against() {
        int against = 0;
        for (long left = bits; left != 0; left &= left - 1) {
            against += Math.min(0, KINDS[Long.numberOfTrailingZeros(left)].points());
        }
        return against;
    }

    /** Whether they share what neither twins nor parent and child do. */
    public boolean own() {
        return has(Kind.NUMBER_SAME);
    }

    /** Whether no name speaks for it. */
    public boolean nameless() {
        return !own() && (bits & NAMED) == 0;
    }

    /** Whether more than day and place tie them together. */
    public boolean tied() {
        return !nameless() || has(Kind.EMAIL_SAME) || has(Kind.EMAIL_SLIP);
    }
}
