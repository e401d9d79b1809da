package org.stationhouse.desk.dispatch.unit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the units: the board as it stands, a page of all, one with its log. Every look has its audit line. */
@Service
public class UnitBook {

    private static final String LIST = "dispatch.unit.list";
    static final int MOST_CALLS = 100;
    private static final int LATEST = 12;
    private static final RadioFilter ALL = new RadioFilter(null, null, null, null, null, null);

    /** Units that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final UnitStore units;
    private final RadioStore radio;
    private final LimitStore limits;
    private final CallBook calls;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    UnitBook(
            UnitStore units,
            RadioStore radio,
            LimitStore limits,
            CallBook calls,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.radio = radio;
        this.limits = limits;
        this.calls = calls;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A unit on duty as the board shows it.
     *
     * @param due until when somebody asks how it is; null when nobody has to
     * @param last whether it is the only one on its call
     */
    record Row(Unit unit, @Nullable Instant due, boolean last) {}

    /**
     * The board.
     *
     * @param calls the most urgent open calls, the most urgent first
     * @param more whether others are open too
     * @param lines newest lines of the radio log, newest first
     */
    record Board(List<Row> units, List<Call> calls, boolean more, List<RadioLine> lines, Instant now) {

        /** Each unit with its version, as the form of the board sends it back. */
        String seen() {
            return units.stream()
                    .map(it -> it.unit().callSign() + ":" + it.unit().version())
                    .collect(Collectors.joining(" "));
        }
    }

    /** A unit and its log, oldest first. */
    record Whole(Unit unit, List<RadioLine> lines) {}

    /** All units on duty, all open calls, the newest of the radio log. */
    @Transactional
    Board board(Actor actor) {
        policy.require(actor, LIST);
        List<Unit> all = units.onDuty();
        Map<Integer, Integer> minutes = limits.minutes();
        List<Call> open = calls.open(MOST_CALLS + 1, actor);
        audit.write(Act.done(LIST, actor)
                .on(Unit.KIND, all.stream().map(it -> it.ref().text()).toList()));
        return new Board(
                all.stream()
                        .map(it -> new Row(it, UnitRules.due(it, minutes), last(it, all)))
                        .toList(),
                open.subList(0, Math.min(open.size(), MOST_CALLS)),
                open.size() > MOST_CALLS,
                radio.list(ALL, 0, LATEST),
                clock.instant());
    }

    private static boolean last(Unit unit, List<Unit> all) {
        Unit.OnCall on = unit.status().call();
        return on != null
                && all.stream().filter(it -> on.equals(it.status().call())).count() == 1;
    }

    /** What was last done with a unit on duty, for whoever comes second. */
    Optional<RadioLine> latest(String callSign) {
        return units.named(Unit.sign(callSign))
                .flatMap(it -> radio.ofUnit(it.id()).reversed().stream().findFirst());
    }

    /** @param order full order text of the store */
    @Transactional
    List<Unit> list(UnitFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Unit> found = units.list(filter, order, skip, most);
        audit.write(Act.done(LIST, actor).on(Unit.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Unit> export(UnitFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.unit.export");
        Export.require(reason, large -> units.list(filter, order, 0, large + 1).size() > large);
        List<Unit> found = units.list(filter, order, skip, EXPORTED);
        audit.write(Act.done("dispatch.unit.export", actor).because(reason).on(Unit.KIND, refs(found)));
        return found;
    }

    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "dispatch.unit.read");
        return units.find(ref).map(unit -> {
            audit.write(Act.done("dispatch.unit.read", actor).on(Unit.KIND, ref.text()));
            return new Whole(unit, radio.ofUnit(unit.id()));
        });
    }

    private static List<String> refs(List<Unit> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }
}
