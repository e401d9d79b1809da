package org.stationhouse.desk.dispatch.casenumber;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.CallUnits;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.desk.dispatch.UnitsOnCall;
import org.stationhouse.desk.dispatch.unit.Unit;
import org.stationhouse.desk.dispatch.unit.UnitDesk;
import org.stationhouse.desk.dispatch.unit.UnitStatus;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;

/** Case numbers as an officer asks for them by radio: for the call that he has, or for what he came upon. */
@Service
public class NumberDesk {

    static final String ISSUE = "dispatch.call.case";

    /** An officer asks for his number within a shift of his call. */
    private static final Duration RECENT = Duration.ofHours(12);

    private static final int MOST = 6;

    private final NumberStore store;
    private final CallDesk calls;
    private final CallBook book;
    private final CallUnits held;
    private final UnitDesk units;
    private final UnitsOnCall.Board board;
    private final AccessPolicy policy;
    private final Clock clock;

    NumberDesk(
            NumberStore store,
            CallDesk calls,
            CallBook book,
            CallUnits held,
            UnitDesk units,
            UnitsOnCall.Board board,
            AccessPolicy policy,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.book = book;
        this.held = held;
        this.units = units;
        this.board = board;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The calls that may be meant: that of the unit on duty first, then those that it has or had, else the call of this number. Whoever
     * is asked for nobody gets the calls that units are on and that bear no number.
     *
     * @param who call sign or number of a call, as typed
     */
    @Transactional
    public List<Call> meant(String who, Actor actor) {
        policy.require(actor, ISSUE);
        var refs = new LinkedHashSet<PublicRef>();
        if (who.isEmpty()) {
            refs.addAll(store.openWithoutNumber(MOST));
        } else {
            onDuty(who).map(it -> it.status().call()).ifPresent(it -> refs.add(it.ref()));
            refs.addAll(
                    store.ofUnit(who.toUpperCase(Locale.ROOT), clock.instant().minus(RECENT), MOST));
            if (refs.isEmpty()) {
                held.typed(who).ifPresent(it -> refs.add(it.ref()));
            }
        }
        return refs.stream()
                .limit(MOST)
                .flatMap(it -> book.read(it, actor).stream())
                .map(CallBook.Whole::call)
                .toList();
    }

    private Optional<Unit> onDuty(String who) {
        return units.named(who);
    }

    /**
     * Logs what a unit came upon, gives the unit the call, and issues the number; all of it or nothing.
     *
     * @param unit call sign as typed
     * @param narrative what was said beside; empty for nothing
     * @return the call as it was logged
     */
    @Transactional
    public Call onView(String unit, NewCall said, String narrative, Actor actor) {
        Call call = calls.log(said, narrative, actor);
        boolean free = onDuty(unit)
                .map(it -> it.status() instanceof UnitStatus.Available || it.status() instanceof UnitStatus.Busy)
                .orElse(false);
        if (!free || !board.dispatch(call.ref(), call.version(), unit, actor)) {
            calls.step(
                    call.ref(),
                    call.version(),
                    Step.DISPATCH,
                    StepSaid.unit(unit.strip().toUpperCase(Locale.ROOT)),
                    actor);
        }
        calls.makeCase(call.ref(), held.held(call.ref()).version(), actor);
        return call;
    }
}
