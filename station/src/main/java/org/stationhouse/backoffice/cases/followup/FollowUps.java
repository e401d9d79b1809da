package org.stationhouse.backoffice.cases.followup;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of whoever works on a case: add a line, put one right. A next step is a task until a line answers it. */
@Service
public class FollowUps {

    private static final String ADD = "cases.followup.add";
    private static final String SUPERVISE = "cases.followup.screen";

    private final FollowUpStore lines;
    private final FollowUpTasks tasks;
    private final CaseFile file;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    FollowUps(FollowUpStore lines, FollowUpTasks tasks, CaseFile file, AccessPolicy policy, AuditTrail audit) {
        this.lines = lines;
        this.tasks = tasks;
        this.file = file;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Adds a line; when it names somebody of the case by the name that was said there, it is linked to him.
     *
     * @param answers the line whose step it answers, null for none
     * @return reference of the line
     * @throws NoSuch when there is no such case or line
     */
    @Transactional(noRollbackFor = {Refusal.class, NoSuch.class})
    public PublicRef add(PublicRef ref, NewLine line, @Nullable PublicRef answers, Actor actor) {
        policy.require(actor, ADD);
        Jacket jacket = file.held(ref, ADD, actor);
        supervisors(line, actor);
        FollowUpRules.happened(line.happenedAt(), file.now());
        FollowUpRules.stepInTime(line, jacket.status(), file.today());
        FollowUpLine asked = answers == null ? null : found(jacket, answers);
        if (asked != null) {
            FollowUpRules.mayAnswer(asked);
        }
        PublicRef added = PublicRef.fresh();
        add(jacket, added, line, asked == null ? null : asked.id(), null, null, actor);
        if (asked != null) {
            tasks.answered(asked, line.said(), actor);
        }
        if (line.step() != null && line.stepDue() != null) {
            tasks.planned(jacket, added, line.step(), line.stepDue(), actor);
        }
        audit.write(said(Act.done(ADD, actor), jacket, added, line));
        return added;
    }

    /**
     * Puts a line right by another, which says why; its next step, and what it answers, stay as they are.
     *
     * @param line without a next step
     */
    @Transactional(noRollbackFor = {Refusal.class, NoSuch.class})
    public void correct(PublicRef ref, PublicRef wrong, NewLine line, String why, Actor actor) {
        policy.require(actor, ADD);
        Jacket jacket = file.held(ref, ADD, actor);
        FollowUpLine old = found(jacket, wrong);
        boolean supervises = policy.decide(actor, SUPERVISE) instanceof Decision.Allowed;
        FollowUpRules.mayCorrect(old, old.by().equals(actor.name()), supervises);
        supervisors(line, actor);
        FollowUpRules.happened(line.happenedAt(), file.now());
        PublicRef added = PublicRef.fresh();
        add(jacket, added, line, null, old.id(), why.strip(), actor);
        audit.write(said(Act.done("cases.followup.correct", actor), jacket, added, line)
                .because(why.strip())
                .changed("corrects", null, wrong));
    }

    private void add(
            Jacket jacket,
            PublicRef added,
            NewLine line,
            @Nullable Long answers,
            @Nullable Long corrects,
            @Nullable String why,
            Actor actor) {
        Long person = file.people(jacket).stream()
                .filter(it -> it.said().equals(line.who()))
                .map(CaseFile.Party::person)
                .findFirst()
                .orElse(null);
        lines.add(jacket.id(), added, file.now(), actor.name(), line, person, answers, corrects, why);
    }

    private void supervisors(NewLine line, Actor actor) {
        if (line.kind() == FollowUpKind.SUPERVISOR) {
            policy.require(actor, SUPERVISE);
        }
    }

    private FollowUpLine found(Jacket jacket, PublicRef ref) {
        return lines.find(jacket.id(), ref).orElseThrow(NoSuch::new);
    }

    private static Act said(Act act, Jacket jacket, PublicRef ref, NewLine line) {
        return act.on(FollowUpLine.KIND, ref.text())
                .inCase(jacket.number())
                .changed("kind", null, line.kind())
                .changed("happenedAt", null, line.happenedAt())
                .changed("who", null, line.who())
                .changed("place", null, line.place())
                .changed("said", null, line.said())
                .changed("result", null, line.result())
                .changed("step", null, line.step())
                .changed("stepDue", null, line.stepDue())
                .changed("answered", null, line.answered());
    }
}
