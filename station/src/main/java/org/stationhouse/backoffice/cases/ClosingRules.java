package org.stationhouse.backoffice.cases;

import java.time.LocalDate;
import java.util.List;
import org.stationhouse.foundation.staff.Refusal;

/** What must be so before a case is closed with a status, each rule with its sentence. */
final class ClosingRules {

    private static final String ARREST = "FBI NIBRS User Manual: cleared by arrest";
    private static final String MEANS = "FBI NIBRS User Manual: cleared by exceptional means, ";
    private static final String REVIEW = "Case states: an inactive case has a day of review";

    private ClosingRules() {}

    /** @param today the agency's date @param opened the agency's date on which the case was opened */
    static void mayClose(Ending ending, List<? extends Involved<?>> people, LocalDate opened, LocalDate today) {
        switch (ending) {
            case Ending.ByArrest it -> arrested(people);
            case Ending.ByException it -> {
                identified(it.offender(), people);
                nobodyArrested(people);
                conditions(it);
                inTime(it.clearedOn(), opened, today);
            }
            case Ending.Inactive it -> reviewed(it.reviewOn(), today);
            case Ending.Unfounded it -> {}
            case Ending.NoCrime it -> {}
            case Ending.Referred it -> {}
        }
    }

    private static void arrested(List<? extends Involved<?>> people) {
        if (people.stream().noneMatch(it -> it.role().equals("ARRESTEE"))) {
            throw new Refusal("Nobody is arrested in this case. Add the arrestee to its people first.", ARREST);
        }
    }

    /** The first condition, and edit 557: an unknown offender is no identified one. */
    private static void identified(String offender, List<? extends Involved<?>> people) {
        if (people.stream()
                .noneMatch(it -> it.role().equals("SUSPECT") && it.said().equals(offender))) {
            throw new Refusal(
                    "The offender must be identified. Add him to the people of the case as a suspect first.",
                    MEANS + "condition 1 and edit 557");
        }
    }

    private static void nobodyArrested(List<? extends Involved<?>> people) {
        if (people.stream().anyMatch(it -> it.role().equals("ARRESTEE"))) {
            throw new Refusal("Somebody is arrested in this case: it is cleared by arrest.", MEANS + "edit 071");
        }
    }

    /** The second and the third; the fourth is the reason itself. */
    private static void conditions(Ending.ByException it) {
        if (it.cause().isBlank()) {
            throw new Refusal("Say what supports the arrest and prosecution.", MEANS + "condition 2");
        }
        if (it.location().isBlank()) {
            throw new Refusal("Say where exactly the offender is.", MEANS + "condition 3");
        }
    }

    private static void inTime(LocalDate clearedOn, LocalDate opened, LocalDate today) {
        if (clearedOn.isBefore(opened)) {
            throw new Refusal("The clearance lies before the case.", MEANS + "edit 155");
        }
        if (clearedOn.isAfter(today)) {
            throw new Refusal("The clearance lies in the future.", MEANS + "data element 5");
        }
    }

    private static void reviewed(LocalDate reviewOn, LocalDate today) {
        if (!reviewOn.isAfter(today)) {
            throw new Refusal("The day of review is still to come.", REVIEW);
        }
    }
}
