package org.stationhouse.desk.dispatch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Table;

/** What calls that are about the same must obey, each rule with its sentence. */
final class TieRules {

    private static final String ONE = "Duplicates: one call goes on for the others, and none of them has others";
    private static final String STATES = "Duplicates: dispatch/masters.csv";

    /** Words of the states in which a call may have others attached. */
    private static final Set<String> MASTERS = Table.rows(new ClassPathResource("dispatch/masters.csv")).stream()
            .filter(row -> row.get("master").equals("yes"))
            .map(row -> row.get("state"))
            .collect(Collectors.toUnmodifiableSet());

    private TieRules() {}

    static boolean mayBeMaster(CallStatus status) {
        return MASTERS.contains(status.word());
    }

    static void two(Call call, Call master) {
        if (call.id() == master.id()) {
            throw new Refusal("A call is not attached to itself.", ONE);
        }
    }

    /** Once a unit has a call, two units may be on the way: who knows that ends one of them first. */
    static void nobodyHasIt(Call call) {
        if (!(call.status() instanceof CallStatus.Waiting)) {
            throw new Refusal(
                    "Only a waiting call is attached: " + call.number() + " does not wait.",
                    "Duplicates: dispatch/steps.csv");
        }
    }

    static void noCase(Call call) {
        if (call.inCase() != null) {
            throw new Refusal(
                    call.number() + " is a case already and stays on its own.", "Case numbers: one per event");
        }
    }

    static void alone(Call call, List<Call> attached) {
        if (!attached.isEmpty()) {
            throw new Refusal(
                    "Calls are attached to " + call.number()
                            + ": attach the other call to this one, or split them first.",
                    ONE);
        }
    }

    static void mayBeMaster(Call master) {
        Call.Master above = master.master();
        if (above != null) {
            throw new Refusal(
                    master.number() + " is attached to " + above.number() + " itself: attach this call there.", ONE);
        }
        if (!mayBeMaster(master.status())) {
            throw new Refusal(
                    master.number()
                            + (master.status().open()
                                    ? " is scheduled: take it first."
                                    : " was canceled: nothing is attached to it."),
                    STATES);
        }
    }

    static Call.Master attached(Call call) {
        Call.Master master = call.master();
        if (master == null) {
            throw new Refusal(call.number() + " is attached to no call.", ONE);
        }
        return master;
    }
}
