package org.stationhouse.desk.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.Refusal;

/** What a call must obey, each rule with its sentence. */
final class CallRules {

    private static final String ORDER = "Call times: received, dispatched, en route, arrived, cleared";
    private static final String STEPS = "Call steps: dispatch/steps.csv";

    /** Clocks of terminals and of the server may differ by this much. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private CallRules() {}

    /** A call's times follow each other, and none lies in the future. */
    static void timesInOrder(CallTimes times, Instant now) {
        Instant before = null;
        for (CallTimes.Mark mark : CallTimes.Mark.values()) {
            Instant at = times.at(mark);
            if (at == null) {
                continue;
            }
            if (at.isAfter(now.plus(AHEAD))) {
                throw new Refusal("This time lies in the future.", ORDER);
            }
            if (before != null && at.isBefore(before)) {
                throw new Refusal(
                        "This time does not fit the others: a call is received, dispatched, en route, "
                                + "arrived and cleared in this order.",
                        ORDER);
            }
            before = at;
        }
    }

    /** A step is taken only where the list of steps has it. */
    static String stepFits(CallStatus from, Step step) {
        return CallStates.SHIPPED
                .after(from.word(), step)
                .orElseThrow(() -> new Refusal(
                        "A call that is "
                                + from.word().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                                + " can't take this step.",
                        STEPS));
    }

    /** A call does not end while units are on it: the board clears them, and the last one says how the call ended. */
    static void unitsGone(Step step, List<String> units) {
        if ((step == Step.CLEAR || step == Step.CANCEL) && !units.isEmpty()) {
            throw new Refusal(
                    String.join(", ", units) + (units.size() == 1 ? " is" : " are")
                            + " still on this call: clear the unit on the board, the last one ends the call.",
                    "Units: a call ends with its last unit");
        }
    }

    /** What two calls are about becomes one case, of the one that goes on for both. */
    static void notAttached(Call call) {
        Call.Master master = call.master();
        if (master != null) {
            throw new Refusal(
                    "This call is attached to " + master.number() + ": make the case there.",
                    "Case numbers: one per event");
        }
    }

    /** To dispatch takes a unit, to clear a disposition, to cancel or to reopen a reason. */
    static void stepComplete(Step step, StepSaid said) {
        switch (step) {
            case DISPATCH -> needed(said.unit(), "Which unit has the call?");
            case CLEAR ->
                needed(said.disposition() == null ? null : said.disposition().name(), "How did the call end?");
            case CANCEL, REOPEN -> needed(said.reason(), "Please say why.");
            case EN_ROUTE, ARRIVE -> {}
            case ATTACH, SPLIT -> throw new Refusal("This step names the other call.", STEPS);
            case TRANSFER -> throw new Refusal("This step names the other agency.", STEPS);
            case PUT_OFF, COME -> throw new Refusal("This step names its time.", STEPS);
        }
    }

    private static void needed(@Nullable String value, String question) {
        if (value == null || value.isBlank()) {
            throw new Refusal(question, STEPS);
        }
    }
}
