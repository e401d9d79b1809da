package org.stationhouse.desk.dispatch.complaint;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The verbs of those who handle complaints: give to somebody, note, close with a finding, tell the complainant, take up again. */
@Service
public class ComplaintHandling {

    static final String ASSIGN = "dispatch.complaint.assign";

    private final ComplaintStore complaints;
    private final HolderStore holders;
    private final ComplaintFile file;
    private final ComplaintTasks tasks;
    private final ComplaintClocks clocks;
    private final Handlers handlers;
    private final AccessPolicy policy;

    ComplaintHandling(
            ComplaintStore complaints,
            HolderStore holders,
            ComplaintFile file,
            ComplaintTasks tasks,
            ComplaintClocks clocks,
            Handlers handlers,
            AccessPolicy policy) {
        this.complaints = complaints;
        this.holders = holders;
        this.file = file;
        this.tasks = tasks;
        this.clocks = clocks;
        this.handlers = handlers;
        this.policy = policy;
    }

    /**
     * Gives it to somebody, who is told by a task.
     *
     * @param to code of who gets it
     * @param stay whether those who have it keep it
     * @throws Unfit when he may not have it, or the day has passed
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void assign(PublicRef ref, int version, String to, boolean stay, LocalDate due, Actor actor) {
        policy.require(actor, ASSIGN);
        Complaint was = file.at(ref, version, actor);
        Owner.Person holder = handlers.required(to, "to", actor);
        ComplaintRules.notAboutHim(was.said().employee(), holder.account(), "to");
        ComplaintRules.dueAhead(due, file.today());
        ComplaintRules.stepFits(was.said().kind(), was.state(), ComplaintStep.ASSIGN);
        if (!stay) {
            holders.end(was.id(), holder.account(), file.now(), actor.name());
        }
        holders.give(was.id(), holder, file.now(), actor.name());
        Complaint now =
                file.step(ASSIGN, was, ComplaintStep.ASSIGN, new ComplaintState.Assigned(due), holder.name(), actor);
        tasks.given(now, holder, due, actor);
    }

    /** What was found out, said or done. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void note(PublicRef ref, int version, String said, Actor actor) {
        policy.require(actor, Handlers.HANDLE);
        Complaint was = file.at(ref, version, actor);
        file.step(Handlers.HANDLE, was, ComplaintStep.NOTE, was.state(), said, actor);
    }

    /** @param answer why, or what the complainant is told, see {@link ComplaintState.Outcome} */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void close(PublicRef ref, int version, Complaint.Finding finding, String answer, Actor actor) {
        policy.require(actor, Handlers.HANDLE);
        Complaint was = file.at(ref, version, actor);
        ComplaintRules.findingFits(was.said().kind(), finding);
        var outcome = new ComplaintState.Outcome(finding, answer, file.today());
        Complaint now =
                file.step(Handlers.HANDLE, was, ComplaintStep.CLOSE, new ComplaintState.Closed(outcome), answer, actor);
        tasks.ended(now, "", actor);
        clocks.closed(now, outcome, actor);
    }

    /** The complainant was told. @param how by which way, and when it left */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void tell(PublicRef ref, int version, String how, Actor actor) {
        policy.require(actor, Handlers.HANDLE);
        Complaint was = file.at(ref, version, actor);
        ComplaintRules.stepFits(was.said().kind(), was.state(), ComplaintStep.TELL);
        ComplaintRules.tellable(was.said().by());
        ComplaintState.Outcome outcome = was.state().outcome();
        if (outcome != null) {
            file.step(Handlers.HANDLE, was, ComplaintStep.TELL, new ComplaintState.Told(outcome, how), how, actor);
            clocks.told(was, how, actor);
        }
    }

    /** It goes on. @param why the reason @param due last day by which it is to be closed now */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void reopen(PublicRef ref, int version, String why, LocalDate due, Actor actor) {
        policy.require(actor, Handlers.HANDLE);
        Complaint was = file.at(ref, version, actor);
        ComplaintRules.stepFits(was.said().kind(), was.state(), ComplaintStep.REOPEN);
        ComplaintRules.dueAhead(due, file.today());
        boolean elsewhere = was.state() instanceof ComplaintState.HandedOver;
        Complaint now = file.step(
                Handlers.HANDLE,
                was,
                ComplaintStep.REOPEN,
                elsewhere ? new ComplaintState.Taken() : new ComplaintState.Assigned(due),
                why,
                actor);
        clocks.reopened(now, actor);
        if (elsewhere) {
            tasks.waits(now, file.now(), actor);
            return;
        }
        holders.codes(was.id()).stream()
                .reduce((one, later) -> later)
                .flatMap(code -> handlers.all(actor).stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst())
                .ifPresent(it -> tasks.given(now, it, due, actor));
    }

    /**
     * A personnel complaint whose holders all went or lost the right goes to everybody who may handle one, so that none is lost.
     *
     * @param after id of the last one looked at
     * @return id of the last one looked at now; 0 when there are no more
     */
    @Transactional
    public long round(long after, int most, Actor actor) {
        policy.require(actor, "dispatch.complaint.round");
        var open = holders.openConfidential(after, most);
        var able = handlers.all(actor);
        for (Complaint was : open) {
            var codes = holders.codes(was.id());
            if (able.stream().noneMatch(it -> codes.contains(it.code()))
                    && was.state() instanceof ComplaintState.Assigned assigned) {
                able.stream()
                        .filter(it -> !ComplaintRules.concerns(was.said().employee(), it.account()))
                        .forEach(it -> {
                            holders.give(was.id(), it, file.now(), actor.name());
                            tasks.given(was, it, assigned.due(), actor);
                        });
                Complaint now = complaints.find(was.id()).orElseThrow();
                file.told("dispatch.complaint.round", was, now, "ROUND", now.assigned(), actor);
            }
        }
        return open.isEmpty() ? 0 : open.getLast().id();
    }
}
