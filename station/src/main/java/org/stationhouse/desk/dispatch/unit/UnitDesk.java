package org.stationhouse.desk.dispatch.unit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallStatus;
import org.stationhouse.desk.dispatch.CallUnits;
import org.stationhouse.desk.dispatch.CallUnits.Move;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/**
 * The verbs of the board: a unit goes on duty, takes its steps, goes off. Each leaves a line in the radio and status log, and what it
 * does on a call one in the log of the call. All that can be refused is refused before anything is written.
 */
@Service
public class UnitDesk {

    private static final String DUTY = "dispatch.unit.duty";
    private static final String STEP = "dispatch.unit.step";

    private final UnitStore units;
    private final RadioStore radio;
    private final CallUnits calls;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    UnitDesk(UnitStore units, RadioStore radio, CallUnits calls, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.units = units;
        this.radio = radio;
        this.calls = calls;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What goes with a step.
     *
     * @param call for a dispatch
     * @param disposition how the call ended, for a clearance of its last unit
     * @param other the unit that takes the call over, for an exchange
     * @param words where to, what, why
     */
    public record Said(
            @Nullable PublicRef call,
            @Nullable Disposition disposition,
            @Nullable Seen other,
            @Nullable String words) {

        public static final Said NOTHING = new Said(null, null, null, null);

        public static Said call(PublicRef call) {
            return new Said(call, null, null, null);
        }

        public static Said ended(Disposition disposition) {
            return new Said(null, disposition, null, null);
        }

        public static Said words(String words) {
            return new Said(null, null, null, words);
        }
    }

    /** A unit as the operator saw it. @param version 0 for one that was not on his board */
    public record Seen(String callSign, int version) {

        public Seen {
            callSign = Unit.sign(callSign);
        }
    }

    /**
     * A unit goes on duty, available.
     *
     * @throws Unfit when one of this call sign is on duty already
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public Unit goOn(String callSign, Unit.Crew crew, Actor actor) {
        policy.require(actor, DUTY);
        String sign = Unit.sign(callSign);
        PublicRef ref = PublicRef.fresh();
        Instant now = now();
        if (units.insert(ref, sign, crew, now, actor.name()) == 0) {
            throw new Unfit("callSign", "dispatch.unit.on.already", sign);
        }
        Unit unit = units.find(ref).orElseThrow();
        radio.add(now, actor.name(), unit, RadioLine.ON, words(crew), null);
        audit.write(crew(Act.done(DUTY, actor).on(Unit.KIND, ref.text()), null, crew)
                .changed("callSign", null, sign));
        return unit;
    }

    private static String words(Unit.Crew crew) {
        return String.join(
                " · ",
                Stream.of(crew.officers(), crew.vehicle(), crew.beat())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Act crew(Act act, Unit.@Nullable Crew was, Unit.Crew now) {
        return act.changed("officers", was == null ? null : was.officers(), now.officers())
                .changed("vehicle", was == null ? null : was.vehicle(), now.vehicle())
                .changed("beat", was == null ? null : was.beat(), now.beat());
    }

    /** Puts right who or what a unit on duty is; the log keeps what stood before. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, Unit.Crew crew, Actor actor) {
        policy.require(actor, DUTY);
        Unit was = units.find(ref).orElseThrow(NoSuch::new);
        if (was.status() instanceof UnitStatus.OffDuty) {
            throw new Refusal(was.callSign() + " is off duty.", "Units: what was on duty stays as it was");
        }
        saved(was.version() == version ? 1 : 0, was.callSign());
        if (crew.equals(was.crew())) {
            return;
        }
        saved(units.updateCrew(was, crew), was.callSign());
        radio.add(
                now(),
                actor.name(),
                was,
                RadioLine.CREW,
                words(was.crew()),
                was.status().call());
        audit.write(crew(Act.done(DUTY, actor).on(Unit.KIND, ref.text()), was.crew(), crew));
    }

    /**
     * A unit takes a step.
     *
     * @throws SomeoneElseSaved when the unit is no longer as the operator saw it
     * @throws Unfit when no such unit is on duty, or something is missing that goes with the step
     * @throws Refusal when the unit can't take the step now
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void step(Seen seen, UnitStep step, Said said, Actor actor) {
        policy.require(actor, STEP);
        Seen other = said.other();
        units.lock(other == null ? List.of(seen.callSign()) : List.of(seen.callSign(), other.callSign()));
        Unit unit = at(seen, "unit");
        String to = UnitRules.stepFits(unit, step);
        switch (step) {
            case DISPATCH -> dispatch(unit, said, actor);
            case EN_ROUTE -> goOn(unit, to, Move.EN_ROUTE, said, step, actor);
            case ARRIVE -> goOn(unit, to, Move.ARRIVED, said, step, actor);
            case TRANSPORT -> goOn(unit, to, Move.TRANSPORTING, said, step, actor);
            case CLEAR -> clear(unit, said, actor);
            case EXCHANGE -> exchange(unit, other, said, actor);
            case CHECK -> moved(unit, unit.status(), unit.statusAt(), step, said.words(), actor);
            case BUSY, OUT, OFF -> moved(unit, UnitStatus.of(to, null, said.words()), now(), step, said.words(), actor);
        }
    }

    private Unit at(Seen seen, String field) {
        Unit unit =
                named(seen.callSign()).orElseThrow(() -> new Unfit(field, "dispatch.unit.unknown", seen.callSign()));
        saved(unit.version() == seen.version() ? 1 : 0, unit.callSign());
        return unit;
    }

    /** The unit that is on duty under this call sign. */
    public Optional<Unit> named(String callSign) {
        return units.named(Unit.sign(callSign));
    }

    private static void saved(int rows, String callSign) {
        if (rows == 0) {
            throw new SomeoneElseSaved("Unit " + callSign);
        }
    }

    private void dispatch(Unit unit, Said said, Actor actor) {
        if (said.call() == null) {
            throw new Unfit("call", "dispatch.unit.call.which");
        }
        Call call = calls.held(said.call());
        boolean first = call.status() instanceof CallStatus.Waiting;
        calls.moved(call, unit.callSign(), first ? Move.ASSIGNED : Move.BACK_UP, actor);
        var on = new Unit.OnCall(call.id(), call.ref(), call.number());
        moved(unit, new UnitStatus.Dispatched(on), now(), UnitStep.DISPATCH, said.words(), actor);
    }

    /** A unit goes on with the call that it is on. */
    private void goOn(Unit unit, String to, Move move, Said said, UnitStep step, Actor actor) {
        Unit.OnCall on = Objects.requireNonNull(unit.status().call());
        calls.moved(calls.held(on.ref()), unit.callSign(), move, actor);
        moved(unit, UnitStatus.of(to, on, said.words()), now(), step, said.words(), actor);
    }

    /** A unit is free again; the last one on a call says how the call ended, and ends it. */
    private void clear(Unit unit, Said said, Actor actor) {
        Unit.OnCall on = unit.status().call();
        if (on == null) {
            moved(unit, new UnitStatus.Available(), now(), UnitStep.CLEAR, said.words(), actor);
            return;
        }
        Call call = calls.held(on.ref());
        Optional<String> next = units.on(on.ref()).stream()
                .map(Unit::callSign)
                .filter(it -> !it.equals(unit.callSign()))
                .findFirst();
        if (next.isPresent()) {
            moved(unit, new UnitStatus.Available(), now(), UnitStep.CLEAR, said.words(), actor);
            calls.left(call, unit.callSign(), next.get(), actor);
        } else {
            end(unit, call, said, actor);
        }
    }

    private void end(Unit unit, Call call, Said said, Actor actor) {
        Disposition ended = said.disposition();
        if (ended == null) {
            throw new Unfit("disposition", "dispatch.unit.disposition.which", unit.callSign(), call.number());
        }
        calls.mayClear(call);
        moved(unit, new UnitStatus.Available(), now(), UnitStep.CLEAR, said.words(), actor);
        calls.cleared(call, unit.callSign(), ended, actor);
    }

    /** Another unit that is free has the call from now on. */
    private void exchange(Unit unit, @Nullable Seen other, Said said, Actor actor) {
        if (other == null || other.callSign().equals(unit.callSign())) {
            throw new Unfit("other", "dispatch.unit.other.which");
        }
        Unit fresh = at(other, "other");
        UnitRules.stepFits(fresh, UnitStep.DISPATCH);
        Unit.OnCall on = Objects.requireNonNull(unit.status().call());
        calls.exchanged(calls.held(on.ref()), unit.callSign(), fresh.callSign(), actor);
        moved(unit, new UnitStatus.Available(), now(), UnitStep.EXCHANGE, fresh.callSign(), actor);
        moved(fresh, new UnitStatus.Dispatched(on), now(), UnitStep.DISPATCH, said.words(), actor);
    }

    private void moved(Unit unit, UnitStatus to, Instant since, UnitStep step, @Nullable String words, Actor actor) {
        Instant now = now();
        saved(units.updateStatus(unit, to, since, step == UnitStep.CHECK ? now : null), unit.callSign());
        Unit.OnCall on = to.call() == null ? unit.status().call() : to.call();
        radio.add(now, actor.name(), unit, step.name(), words, on);
        audit.write(Act.done(STEP, actor)
                .on(Unit.KIND, unit.ref().text())
                .changed("status", unit.status().word(), to.word())
                .changed("call", null, on == null ? null : on.number())
                .changed("said", null, words));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
