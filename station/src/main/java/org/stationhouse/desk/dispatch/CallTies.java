package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/**
 * Two calls about the same: the later one is attached to the one that goes on for both, and split off again when they are not. Its
 * number, caller and lines stay its own; both logs say what was done. Who does it has seen both.
 */
@Service
public class CallTies {

    private static final String ATTACH = "dispatch.call.attach";

    private final CallStore calls;
    private final TieStore ties;
    private final LineStore lines;
    private final CallFile file;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    CallTies(CallStore calls, TieStore ties, LineStore lines, CallFile file, AccessPolicy policy, AuditTrail audit) {
        this.calls = calls;
        this.ties = ties;
        this.lines = lines;
        this.file = file;
        this.policy = policy;
        this.audit = audit;
    }

    /** Calls attached to one that the reader has open. */
    public List<Call> attachedTo(Call master) {
        return ties.attachedTo(master.id());
    }

    /** Whether others may be attached to a call that stands so. */
    public static boolean mayBeMaster(CallStatus status) {
        return TieRules.mayBeMaster(status);
    }

    /**
     * Attaches a call to another.
     *
     * @param version version of the call that the operator saw
     * @param masterVersion version of the other that he saw
     * @throws SomeoneElseSaved when one of them is no longer the current one
     * @throws Refusal when these two can't be attached
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void attach(PublicRef ref, int version, PublicRef masterRef, int masterVersion, Actor actor) {
        policy.require(actor, ATTACH);
        hold(ref, masterRef);
        Call call = file.at(ref, version);
        Call master = file.at(masterRef, masterVersion);
        TieRules.two(call, master);
        TieRules.nobodyHasIt(call);
        TieRules.noCase(call);
        TieRules.alone(call, ties.attachedTo(call.id()));
        TieRules.mayBeMaster(master);
        CallFile.saved(ties.updateAttached(call, master), call);
        CallFile.saved(ties.updateSeen(master), master);
        Instant now = file.now();
        lines.add(call.id(), CallLine.attach(now, actor.name(), "TO", master.number()));
        lines.add(master.id(), CallLine.attach(now, actor.name(), "GOT", call.number()));
        audit.write(both(Act.done(ATTACH, actor), call, master).changed("master", null, master.number()));
    }

    /**
     * Splits an attached call off again: it waits as before, with its own lines.
     *
     * @param masterVersion version of the call that it is attached to, as the operator saw it
     * @throws SomeoneElseSaved when one of them is no longer the current one
     * @throws Refusal when it is not attached
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void split(PublicRef ref, int version, int masterVersion, String reason, Actor actor) {
        policy.require(actor, ATTACH);
        Call seen = file.find(ref);
        hold(ref, TieRules.attached(seen).ref());
        Call call = file.at(ref, version);
        Call master = file.at(TieRules.attached(call).ref(), masterVersion);
        CallFile.saved(ties.updateSplit(call), call);
        CallFile.saved(ties.updateSeen(master), master);
        Instant now = file.now();
        lines.add(call.id(), CallLine.split(now, actor.name(), "FROM", master.number(), reason));
        lines.add(master.id(), CallLine.split(now, actor.name(), "LOST", call.number(), reason));
        audit.write(both(Act.done("dispatch.call.split", actor), call, master)
                .because(reason)
                .changed("master", master.number(), null));
    }

    /** In one order, so that two desks that attach two calls to each other don't wait for each other. */
    private void hold(PublicRef one, PublicRef other) {
        Stream.of(one.text(), other.text()).sorted().map(PublicRef::new).forEach(calls::lock);
    }

    private static Act both(Act act, Call call, Call master) {
        return act.on(Call.KIND, List.of(call.ref().text(), master.ref().text()))
                .inCase(CallFile.caseNumber(master));
    }
}
