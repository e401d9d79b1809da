package org.stationhouse.backoffice.master.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.stationhouse.backoffice.master.Evidence.Kind;
import org.stationhouse.backoffice.master.matching.Signs;

/**
 * What a set of records shows of how it came about. Two of one last name, birthday and address with other first names are twins, as a
 * rule; two of one name and address whose dates of birth lie a generation apart are parent and child. In a set that was written
 * carelessly they are one person under a wrong first name, or a wrong date.
 *
 * <p>First names are taken for wrong ones where two things are so: as many have one first name, birthday and address with other last
 * names, which twins never have; and the other first name stands alone, while twins have as many records under each name as anybody.
 * Dates are taken for wrong ones where as many of them lie less than a generation apart, or more, as chance has it.
 */
final class Habits {

    private static final int FEWEST = 20;

    /** So many standard deviations are chance. */
    private static final double CHANCE = 2;

    /** Of two days in a hundred years, how many are 14 to 60 years apart. */
    private static final double APART_BY_CHANCE = 0.58;

    /** Of the twins whose two names must recur if all were twins, so many may do so by accident. */
    private static final double RECURRING_BY_CHANCE = 1.0 / 3;

    /** Fewer would prove nothing if they were missing. */
    private static final double FEWEST_EXPECTED = 1.5;

    private static final Set<Kind> DOOR = EnumSet.of(Kind.ADDRESS_SAME, Kind.ADDRESS_SPELLING);
    private static final Set<Kind> WHOLE_NAME = EnumSet.of(Kind.NAME_SAME, Kind.NAME_SPELLING, Kind.NAME_NICKNAME);

    private final List<Pair> twins = new ArrayList<>();
    private final BitSet twice = new BitSet();
    private int otherSurname;
    private int apart;
    private int otherDate;
    private final boolean carelessNames;
    private final boolean carelessDates;

    /** Learns from all pairs that are worth a look. @param rows how many records there are */
    Habits(List<Pair> pairs, int rows) {
        pairs.forEach(this::learn);
        this.carelessNames = carelessNames(rows);
        this.carelessDates = carelessDates();
    }

    private void learn(Pair pair) {
        Signs signs = pair.signs();
        if (!signs.any(DOOR)) {
            return;
        }
        if (signs.has(Kind.BORN_SAME)) {
            if (signs.has(Kind.SURNAME_SAME)) {
                twins.add(pair);
            }
            if (signs.any(WHOLE_NAME)) {
                twice.set(pair.one());
                twice.set(pair.other());
            }
            otherSurname += signs.has(Kind.GIVEN_SAME) ? 1 : 0;
        }
        if (signs.has(Kind.BORN_OTHER) && signs.has(Kind.ADDRESS_GIVEN)) {
            otherDate++;
            apart += signs.has(Kind.PARENT_OR_CHILD) ? 1 : 0;
        }
    }

    /** Whether under one roof another middle name, or where no date is said another number, tells two apart. */
    private static boolean otherwise(Signs signs) {
        return signs.has(Kind.MIDDLE_OTHER) || signs.has(Kind.NUMBER_OTHER) && signs.has(Kind.BORN_OPEN);
    }

    private boolean carelessNames(int rows) {
        int all = twins.size() + otherSurname;
        if (all < FEWEST || Math.abs(twins.size() - otherSurname) > CHANCE * Math.sqrt(all)) {
            return false;
        }
        double share = Math.max((double) twice.cardinality() / rows, (double) sides() / (2 * twins.size()));
        double expected = share * share * twins.size();
        return expected >= FEWEST_EXPECTED && recurring() <= expected * RECURRING_BY_CHANCE;
    }

    /** Of the records of pairs that may be twins, how many stand there once more under the same name. */
    private long sides() {
        return twins.stream().filter(it -> twice.get(it.one())).count()
                + twins.stream().filter(it -> twice.get(it.other())).count();
    }

    private long recurring() {
        return twins.stream()
                .filter(it -> twice.get(it.one()) && twice.get(it.other()))
                .count();
    }

    private boolean carelessDates() {
        double chance = CHANCE * Math.sqrt(otherDate * APART_BY_CHANCE * (1 - APART_BY_CHANCE));
        return otherDate >= FEWEST && apart - otherDate * APART_BY_CHANCE <= chance;
    }

    /** What it weighs in this set. */
    int weight(Signs signs) {
        return signs.weight() - lifted(signs);
    }

    /** What speaks against in this set. */
    int against(Signs signs) {
        return signs.against() - lifted(signs);
    }

    private int lifted(Signs signs) {
        int lifted = 0;
        if (carelessDates && signs.has(Kind.PARENT_OR_CHILD)) {
            lifted += Kind.PARENT_OR_CHILD.points();
        }
        if (carelessNames && signs.has(Kind.NAME_OTHER)) {
            lifted += Kind.NAME_OTHER.points();
        }
        return lifted;
    }

    /** Whether it may be a relative, or nobody of that name, as far as this set shows. */
    boolean unsure(Signs signs) {
        return relatives(signs) || signs.nameless() && !carelessNames;
    }

    boolean relatives(Signs signs) {
        return !signs.own()
                && (signs.has(Kind.GENERATION_OTHER)
                        || signs.any(DOOR) && otherwise(signs)
                        || signs.has(Kind.PARENT_OR_CHILD) && !carelessDates
                        || signs.has(Kind.NAME_OTHER) && signs.any(DOOR) && !carelessNames
                        || signs.has(Kind.SURNAME_SAME) && !carelessNames);
    }
}
