package org.stationhouse.foundation.jurisdiction.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.jurisdiction.law.DeadlineKind;

/**
 * Where two layers set a limit for the same act the stricter governs: the earlier last day, the later first day. An unverified limit never
 * takes the place of a verified one.
 */
final class Strictest {

    private Strictest() {}

    /** The same dates, soonest first and without a date last; those that do not govern say which rule does. */
    static List<Due> of(List<Due> dues) {
        var result = new ArrayList<Due>();
        for (Due due : dues) {
            result.add(due instanceof Due.Fixed it ? governed(it, dues).orElse(it) : due);
        }
        result.sort(Comparator.comparing(Strictest::order));
        return result;
    }

    private static Instant order(Due due) {
        return due instanceof Due.Fixed it ? it.at().end() : Instant.MAX;
    }

    private static Optional<Due> governed(Due.Fixed due, List<Due> all) {
        return all.stream()
                .filter(Due.Fixed.class::isInstance)
                .map(Due.Fixed.class::cast)
                .filter(other -> sameAct(due, other))
                .filter(other -> governs(other, due))
                .min((one, other) -> governs(one, other) ? -1 : governs(other, one) ? 1 : 0)
                .map(other -> due.and(new Step.GovernedBy(other.rule().id())));
    }

    private static boolean sameAct(Due.Fixed one, Due.Fixed other) {
        return !one.rule().act().isEmpty()
                && one.rule().act().equals(other.rule().act())
                && !one.rule().id().equals(other.rule().id())
                && one.clock().terms().kind() == other.clock().terms().kind();
    }

    /** Of two equal dates that of the rule with the first name governs, so that one always does. */
    private static boolean governs(Due.Fixed one, Due.Fixed other) {
        if (one.warns() != other.warns()) {
            return !one.warns();
        }
        int order = one.at().end().compareTo(other.at().end());
        boolean later = one.clock().terms().kind() == DeadlineKind.NOT_BEFORE;
        return order == 0 ? one.rule().id().compareTo(other.rule().id()) < 0 : later ? order > 0 : order < 0;
    }
}
