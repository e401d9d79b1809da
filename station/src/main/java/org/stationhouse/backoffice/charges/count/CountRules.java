package org.stationhouse.backoffice.charges.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.stationhouse.foundation.staff.Refusal;

/** What counts and their dispositions must obey, each rule with its sentence. */
final class CountRules {

    private static final String STEPS = "Dispositions: each follows from where the count stands";
    private static final String DATES = "Dispositions: dates in order";
    private static final String HISTORY = "Charges: history is kept";

    private CountRules() {}

    /** Only what is still charged is changed. */
    static void mayChange(Count count) {
        if (count.stage() == Stage.DROPPED) {
            throw new Refusal("Count " + count.number() + " was dropped.", HISTORY);
        }
    }

    /** A count of which something became is not dropped: that would hide it. */
    static void mayDrop(Count count) {
        mayChange(count);
        if (count.stage() != Stage.BOOKED) {
            throw new Refusal(
                    "Count " + count.number() + " has a disposition: enter a dismissal, or take the disposition back.",
                    HISTORY);
        }
    }

    /** The disposition follows from where the count stands, and its day lies between the arrest, the last one and today. */
    static void mayDispose(Count count, Disposition next, LocalDate arrested, LocalDate today) {
        mayChange(count);
        if (!next.outcome().kind().follows(count.stage())) {
            throw new Refusal(
                    "Count " + count.number() + " is " + (count.stage() == Stage.FILED ? "filed" : "decided")
                            + " already: this does not follow.",
                    STEPS);
        }
        if (next.on().isAfter(today)) {
            throw new Refusal("This day has not come yet.", DATES);
        }
        if (next.on().isBefore(arrested)) {
            throw new Refusal("The disposition lies before the arrest.", DATES);
        }
        Disposition last = count.last();
        if (last != null && next.on().isBefore(last.on())) {
            throw new Refusal("Count " + count.number() + " has a later disposition already.", DATES);
        }
    }

    /** There is one to take back. */
    static void mayTakeBack(Count count) {
        mayChange(count);
        if (count.last() == null) {
            throw new Refusal("Count " + count.number() + " has no disposition.", STEPS);
        }
    }

    /** Nobody is arrested for what he does later. */
    static void offenseBefore(Charge charge, LocalDate arrested) {
        if (charge.offenseOn().isAfter(arrested)) {
            throw new Refusal("An offense lies after the arrest.", "Charges: dates in order");
        }
    }

    /** What is odd about it. @param warrant whether the arrest was made on a warrant */
    static List<Warning> warnings(Count count, boolean warrant) {
        var all = new ArrayList<Warning>();
        Charge now = count.now();
        if (now.statute() == null) {
            all.add(Warning.NOT_LISTED);
        } else if (!now.inForce()) {
            all.add(Warning.NOT_IN_FORCE);
        }
        if (count.convicted() != null && count.filed() == null) {
            all.add(Warning.NEVER_FILED);
        }
        if (warrant && count.dispositions().stream().anyMatch(it -> it.outcome().ground() != null)) {
            all.add(Warning.RELEASED_ON_WARRANT);
        }
        return List.copyOf(all);
    }
}
