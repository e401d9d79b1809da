package org.stationhouse.backoffice.master.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Evidence;
import org.stationhouse.backoffice.master.Evidence.Kind;

/** How two dates of birth compare. */
public final class BirthWeight {

    /** Parents are at least so much older than their children, in years, and at most so much. */
    private static final int YOUNGEST_PARENT = 14;

    private static final int OLDEST_PARENT = 60;

    private static final int MONTH_AND_HALF = 45;

    private BirthWeight() {}

    /** The best of what each two of them say; null when one was not said. */
    static @Nullable Evidence best(List<Born> said, List<Born> known) {
        Kind best = null;
        Born of = null;
        for (Born one : said) {
            for (Born other : known) {
                Kind kind = kind(one, other);
                if (best == null || kind.points() > best.points()) {
                    best = kind;
                    of = other;
                }
            }
        }
        return best == null || of == null ? null : new Evidence(best, of.text());
    }

    public static Kind kind(Born a, Born b) {
        if (!a.full() || !b.full()) {
            boolean month = a.month() == 0 || b.month() == 0 || a.month() == b.month();
            return a.year() == b.year() && month ? Kind.BORN_PART : Kind.BORN_OTHER;
        }
        if (a.digits().equals(b.digits())) {
            return Kind.BORN_SAME;
        }
        if (a.year() == b.year() && a.month() == b.day() && a.day() == b.month()) {
            return Kind.BORN_TURNED;
        }
        if (Slips.inDigits(a.digits(), b.digits())) {
            return Kind.BORN_DIGIT;
        }
        return close(a, b) ? Kind.BORN_CLOSE : Kind.BORN_OTHER;
    }

    /** Two parts of three agree, or all are nearly so, or the days are. */
    private static boolean close(Born a, Born b) {
        int parts = (a.year() == b.year() ? 1 : 0) + (a.month() == b.month() ? 1 : 0) + (a.day() == b.day() ? 1 : 0);
        return parts >= 2
                || Math.abs(a.year() - b.year()) <= 1
                        && Math.abs(a.month() - b.month()) <= 1
                        && Math.abs(a.day() - b.day()) <= 3
                || Math.abs(days(a) - days(b)) <= MONTH_AND_HALF;
    }

    /** About; it need not be on the calendar. */
    private static int days(Born born) {
        return born.year() * 365 + born.month() * 30 + born.day();
    }

    /** Whether each two of the dates lie so far apart as those of parent and child. */
    static boolean generationApart(List<Born> said, List<Born> known) {
        for (Born one : said) {
            for (Born other : known) {
                int years = Math.abs(one.year() - other.year());
                if (years < YOUNGEST_PARENT || years > OLDEST_PARENT) {
                    return false;
                }
            }
        }
        return !said.isEmpty() && !known.isEmpty();
    }
}
