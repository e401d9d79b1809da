package org.stationhouse.desk.dispatch;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** A waiting call is another agency's: it ends here, and its log says who took it there, when and why. */
@Service
public class CallTransfers {

    private final CallStore calls;
    private final LineStore lines;
    private final CallFile file;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    CallTransfers(CallStore calls, LineStore lines, CallFile file, AccessPolicy policy, AuditTrail audit) {
        this.calls = calls;
        this.lines = lines;
        this.file = file;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * What is said of a transfer.
     *
     * @param agency its name, as the list has it
     * @param person who took the call there
     * @param at when
     */
    public record Transfer(String agency, String person, Instant at, String reason) {}

    /**
     * Ends the call with its transfer.
     *
     * @param version version that the operator saw
     * @throws SomeoneElseSaved when it is no longer the current one
     * @throws Refusal when the call does not wait, or the time does not fit
     */
    @Transactional(
            propagation = Propagation.MANDATORY,
            noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void transfer(PublicRef ref, int version, Transfer transfer, Actor actor) {
        policy.require(actor, "dispatch.call.transfer");
        Call call = file.held(ref, version);
        CallRules.stepFits(call.status(), Step.TRANSFER);
        Instant now = file.now();
        CallTimes times = call.times().after(Step.TRANSFER, transfer.at());
        CallRules.timesInOrder(times, now);
        var status = new CallStatus.Transferred(transfer.agency());
        CallFile.saved(calls.updateStanding(call, status, times, call.unit()), call);
        lines.add(call.id(), CallLine.transfer(now, actor.name(), transfer));
        audit.write(Act.done("dispatch.call.transfer", actor)
                .on(Call.KIND, ref.text())
                .inCase(CallFile.caseNumber(call))
                .because(transfer.reason())
                .changed("state", call.status().word(), status.word())
                .changed("agency", null, transfer.agency())
                .changed("person", null, transfer.person())
                .changed("time", null, transfer.at()));
    }
}
