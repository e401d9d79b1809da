package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Answers that come after a call was logged. Each is a line of its log, an answer that is put right is one more. */
@Service
public class CallAnswers {

    private final CallStore calls;
    private final LineStore lines;
    private final CallFile file;
    private final Natures natures;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    CallAnswers(
            CallStore calls, LineStore lines, CallFile file, Natures natures, AccessPolicy policy, AuditTrail audit) {
        this.calls = calls;
        this.lines = lines;
        this.file = file;
        this.natures = natures;
        this.policy = policy;
        this.audit = audit;
    }

    /** The last answer to each question of a call that the reader has open. */
    List<Answered> of(Call call) {
        return lines.answers(call.id());
    }

    /**
     * Keeps what is new of these answers. They make a call more urgent where they say so, and never less: that takes an operator.
     *
     * @param version version that the operator saw
     * @throws SomeoneElseSaved when it is no longer the current one
     * @throws Refusal when the call has ended
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void answer(PublicRef ref, int version, List<Answered> answers, Actor actor) {
        policy.require(actor, "dispatch.call.answer");
        Call call = file.held(ref, version);
        if (!call.status().open()) {
            throw new Refusal("This call has ended: add a line instead.", "Call questions: asked while a call is open");
        }
        List<Answered> fresh = Answered.news(answers, lines.answers(call.id()));
        if (fresh.isEmpty()) {
            return;
        }
        Instant now = file.now();
        Nature nature = call.natureCode() == null
                ? null
                : natures.code(call.natureCode()).orElse(null);
        Integer said = Answered.priority(fresh, nature);
        int priority = said == null ? call.priority() : Math.min(said, call.priority());
        CallFile.saved(calls.updatePriority(call.id(), version, priority), call);
        fresh.forEach(it -> lines.add(call.id(), CallLine.answer(now, actor.name(), it)));
        if (priority != call.priority()) {
            lines.add(
                    call.id(),
                    CallLine.change(
                            now, actor.name(), "priority", String.valueOf(priority), String.valueOf(call.priority())));
        }
        audit.write(Act.done("dispatch.call.answer", actor)
                .on(Call.KIND, ref.text())
                .inCase(CallFile.caseNumber(call))
                .changed("answers", null, Answered.text(fresh))
                .changed("priority", call.priority(), priority));
    }
}
