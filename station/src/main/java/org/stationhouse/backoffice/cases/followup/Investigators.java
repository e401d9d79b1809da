package org.stationhouse.backoffice.cases.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Accounts.Colleague;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The verbs of a supervisor with a case: assign it, give it to somebody else or another day, take it back. */
@Service
public class Investigators {

    private static final String ASSIGN = "cases.followup.assign";

    private final AssignmentStore assignments;
    private final FollowUpTasks tasks;
    private final CaseFile file;
    private final Accounts accounts;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    Investigators(
            AssignmentStore assignments,
            FollowUpTasks tasks,
            CaseFile file,
            Accounts accounts,
            AccessPolicy policy,
            AuditTrail audit) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.file = file;
        this.accounts = accounts;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Assigns a case; who works on a restricted one may open it from then on.
     *
     * @param seen id of the assignment that the supervisor saw, 0 for none
     * @param account reference of the account of who gets it
     * @param why may be empty the first time
     * @throws SomeoneElseSaved when it is in other hands than he saw
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void assign(
            PublicRef ref,
            long seen,
            PublicRef account,
            LocalDate dueOn,
            Assignment.Priority priority,
            String why,
            Actor actor) {
        policy.require(actor, ASSIGN);
        Jacket jacket = file.held(ref, ASSIGN, actor);
        FollowUpRules.mayBeGiven(jacket.status());
        FollowUpRules.dueInTime(dueOn, file.today());
        Assignment before = seen(jacket, seen);
        FollowUpRules.saysWhy(before != null, why);
        Colleague colleague = accounts.colleague(account, actor)
                .orElseThrow(() -> new Refusal("Nobody of that name works with cases.", "Assignment: one person"));
        end(before, actor);
        var owner = new Owner.Person(colleague.account(), colleague.ref(), colleague.label());
        assignments.begin(
                jacket.id(), owner, file.now(), actor.name(), dueOn, priority, why.isBlank() ? null : why.strip());
        file.letIn(jacket, colleague, actor);
        file.log(jacket, "GIVEN", owner.name(), actor);
        tasks.given(jacket, before, assignments.now(jacket.id()).orElseThrow(), actor);
        Act act = Act.done(ASSIGN, actor)
                .on(Cases.KIND, ref.text())
                .inCase(jacket.number())
                .changed("account", before == null ? null : before.owner().name(), owner.name())
                .changed("dueOn", before == null ? null : before.dueOn(), dueOn)
                .changed("priority", before == null ? null : before.priority(), priority);
        audit.write(why.isBlank() ? act : act.because(why.strip()));
    }

    /** Nobody has the case any more. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void unassign(PublicRef ref, long seen, String why, Actor actor) {
        policy.require(actor, ASSIGN);
        Jacket jacket = file.held(ref, ASSIGN, actor);
        Assignment before = seen(jacket, seen);
        if (before == null) {
            throw new Refusal("Nobody has this case.", "Assignment: one person");
        }
        end(before, actor);
        file.log(jacket, "RETURNED", before.owner().name(), actor);
        tasks.returned(jacket, before, why.strip(), actor);
        audit.write(Act.done("cases.followup.unassign", actor)
                .on(Cases.KIND, ref.text())
                .inCase(jacket.number())
                .because(why.strip())
                .changed("account", before.owner().name(), null));
    }

    /** Whoever has a case when it is restricted goes on with it. */
    @EventListener
    void restricted(RestrictedCases.Restricted told) {
        assignments
                .now(told.jacket().id())
                .flatMap(it -> accounts.colleague(it.owner().ref(), told.actor()))
                .ifPresent(it -> {
                    file.letIn(told.jacket(), it, told.actor());
                    audit.write(Act.done("cases.jacket.assign", told.actor())
                            .on(Cases.KIND, told.jacket().ref().text())
                            .inCase(told.jacket().number())
                            .changed("assigned", null, it.name()));
                });
    }

    private @Nullable Assignment seen(Jacket jacket, long seen) {
        Assignment now = assignments.now(jacket.id()).orElse(null);
        if ((now == null ? 0 : now.id()) != seen) {
            throw new SomeoneElseSaved("Case " + jacket.number());
        }
        return now;
    }

    private void end(@Nullable Assignment before, Actor actor) {
        if (before != null) {
            assignments.end(before.id(), file.now(), actor.name());
        }
    }
}
