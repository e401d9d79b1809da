package org.stationhouse.desk.dispatch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * What units do on a call, as the board tells it in its own transaction. The call's log says which unit did what; the first unit on
 * each step makes the call's own time, by {@link CallDesk#step}, later ones leave their line only.
 */
@Service
public class CallUnits {

    private static final String STEP = "dispatch.call.step";
    private static final Pattern RUNNING = Pattern.compile("\\d{1,9}");

    /** What a unit does on a call. */
    public enum Move {
        ASSIGNED,
        BACK_UP,
        EN_ROUTE,
        ARRIVED,
        TRANSPORTING,
        LEFT,
        EXCHANGED
    }

    private final CallStore calls;
    private final LineStore lines;
    private final CallFile file;
    private final CallDesk desk;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    CallUnits(
            CallStore calls,
            LineStore lines,
            CallFile file,
            CallDesk desk,
            AgencyOffice agency,
            AccessPolicy policy,
            AuditTrail audit) {
        this.calls = calls;
        this.lines = lines;
        this.file = file;
        this.desk = desk;
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
    }

    /** The call that is meant, held until the transaction ends, so that two desks give it out one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Call held(PublicRef ref) {
        calls.lock(ref);
        return file.find(ref);
    }

    /** The call of a number as typed: whole, or the running number of a call of this year. */
    public Optional<Call> typed(String number) {
        String typed = number.strip().toUpperCase(Locale.ROOT);
        int year = file.now().atZone(agency.zone()).getYear();
        return calls.numbered(RUNNING.matcher(typed).matches() ? Call.number(year, Long.parseLong(typed)) : typed);
    }

    /** Refuses what would be refused once the last unit has left it, before anything is written. */
    public void mayClear(Call call) {
        CallRules.stepFits(call.status(), Step.CLEAR);
        CallRules.timesInOrder(call.times().after(Step.CLEAR, file.now()), file.now());
    }

    /**
     * A unit gets the call or goes on with it.
     *
     * @throws Refusal when the call has ended
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
    public void moved(Call call, String unit, Move move, Actor actor) {
        policy.require(actor, STEP);
        if (!call.status().open()) {
            throw new Refusal("This call has ended.", "Units: a unit is given to an open call only");
        }
        if (call.status() instanceof CallStatus.Scheduled) {
            throw new Refusal("This call is scheduled: take it first.", "Units: a unit is given to an open call only");
        }
        Step step = step(move);
        if (step != null && CallStates.SHIPPED.steps(call.status()).contains(step)) {
            desk.step(
                    call.ref(),
                    call.version(),
                    step,
                    step == Step.DISPATCH ? StepSaid.unit(unit) : StepSaid.now(),
                    actor);
        }
        line(call, move, unit, null, actor);
    }

    /** A unit has left the call, others are still on it. @param next who has it from now on where the unit had it */
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(Call call, String unit, String next, Actor actor) {
        policy.require(actor, STEP);
        line(call, Move.LEFT, unit, handOn(call, unit, next) ? next : null, actor);
    }

    /** A unit has the call in place of another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void exchanged(Call call, String from, String to, Actor actor) {
        policy.require(actor, STEP);
        handOn(call, from, to);
        line(call, Move.EXCHANGED, to, from, actor);
    }

    /** The last unit has left the call, which ends so. */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
    public void cleared(Call call, String unit, Disposition disposition, Actor actor) {
        policy.require(actor, STEP);
        line(call, Move.LEFT, unit, null, actor);
        desk.step(call.ref(), call.version(), Step.CLEAR, StepSaid.ended(disposition), actor);
    }

    /** @return whether the unit had the call, and another one has it now */
    private boolean handOn(Call call, String from, String to) {
        boolean had = from.equals(call.unit());
        if (had) {
            CallFile.saved(calls.updateStanding(call, call.status(), call.times(), to), call);
        }
        return had;
    }

    private static @Nullable Step step(Move move) {
        return switch (move) {
            case ASSIGNED -> Step.DISPATCH;
            case EN_ROUTE -> Step.EN_ROUTE;
            case ARRIVED -> Step.ARRIVE;
            case BACK_UP, TRANSPORTING, LEFT, EXCHANGED -> null;
        };
    }

    /** @param other whom it takes the call over from; of one that leaves, who has it from now on; null for nobody */
    private void line(Call call, Move move, String unit, @Nullable String other, Actor actor) {
        lines.add(call.id(), CallLine.unit(file.now(), actor.name(), move.name(), unit, other));
        audit.write(Act.done("dispatch.call.unit", actor)
                .on(Call.KIND, call.ref().text())
                .inCase(CallFile.caseNumber(call))
                .changed("move", null, move)
                .changed("unit", move == Move.LEFT ? unit : other, move == Move.LEFT ? other : unit));
    }
}
