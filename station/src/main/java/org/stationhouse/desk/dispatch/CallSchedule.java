package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Calls that are seen to later: put off, taken before their time, and brought into the open list when it has come. */
@Service
public class CallSchedule {

    private static final String RIGHT = "dispatch.call.schedule";
    private static final int PART = 100;

    private final DueStore dues;
    private final LineStore lines;
    private final CallFile file;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    CallSchedule(DueStore dues, LineStore lines, CallFile file, AccessPolicy policy, AuditTrail audit) {
        this.dues = dues;
        this.lines = lines;
        this.file = file;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * A call is seen to at another time: one that waits now, or one that is scheduled already.
     *
     * @param version version that the operator saw
     * @throws SomeoneElseSaved when it is no longer the current one
     * @throws Refusal when it neither waits nor is scheduled
     * @throws Unfit when that time has been or is too far ahead
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void putOff(PublicRef ref, int version, Instant due, String reason, Actor actor) {
        policy.require(actor, RIGHT);
        Call call = file.held(ref, version);
        CallRules.stepFits(call.status(), Step.PUT_OFF);
        CallRules.unitsGone(Step.CANCEL, file.units(ref));
        SourceRules.ahead(due, file.now());
        moved(
                call,
                new CallStatus.Scheduled(),
                due,
                CallLine.later(
                        file.now(), actor.name(), reason, due, call.came().dueAt()));
        audit.write(written("dispatch.call.putoff", call, actor)
                .because(reason)
                .changed("dueAt", call.came().dueAt(), due));
    }

    /**
     * A scheduled call is seen to now.
     *
     * @param version version that the operator saw
     * @throws SomeoneElseSaved when it is no longer the current one
     * @throws Refusal when it is not scheduled
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void takeNow(PublicRef ref, int version, Actor actor) {
        policy.require(actor, RIGHT);
        Call call = file.held(ref, version);
        CallRules.stepFits(call.status(), Step.COME);
        come(call, file.now(), RIGHT, actor);
    }

    /** Brings in those whose time has come. @return how many, at most a part; less than a part when there are no more */
    @Transactional
    public int bringIn(Actor program) {
        policy.require(program, "dispatch.call.come");
        Instant now = file.now();
        List<Call> due = dues.due(now, PART);
        due.forEach(call -> come(call, now, "dispatch.call.come", program));
        return due.size();
    }

    private void come(Call call, Instant now, String verb, Actor actor) {
        Instant due = call.came().dueAt();
        moved(
                call,
                new CallStatus.Waiting(),
                due == null || due.isAfter(now) ? now : due,
                CallLine.step(now, actor.name(), Step.COME, null, now));
        audit.write(written(verb, call, actor).changed("state", call.status().word(), "WAITING"));
    }

    private void moved(Call call, CallStatus to, @Nullable Instant due, CallLine line) {
        CallFile.saved(dues.update(call, to, due), call);
        lines.add(call.id(), line);
    }

    private static Act written(String verb, Call call, Actor actor) {
        return Act.done(verb, actor).on(Call.KIND, call.ref().text()).inCase(CallFile.caseNumber(call));
    }

    /** Scheduled calls, the next one first. */
    @Transactional
    public List<Call> scheduled(int most, Actor actor) {
        policy.require(actor, "dispatch.call.list");
        List<Call> found = dues.scheduled(most);
        audit.write(Act.done("dispatch.call.list", actor)
                .on(Call.KIND, found.stream().map(it -> it.ref().text()).toList()));
        return found;
    }
}
