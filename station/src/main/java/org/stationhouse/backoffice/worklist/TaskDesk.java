package org.stationhouse.backoffice.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of persons: give, take, hand on, snooze, escalate, done, drop, and back. Each leaves a line in the task's history. */
@Service
public class TaskDesk {

    private static final String GIVE = "worklist.task.give";
    private static final String ACT = "worklist.task.act";

    private final TaskStore tasks;
    private final TaskLineStore lines;
    private final Readers readers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    TaskDesk(
            TaskStore tasks, TaskLineStore lines, Readers readers, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.lines = lines;
        this.readers = readers;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A task by hand: for oneself, or for somebody else with the right to assign.
     *
     * @param task its source is not kept
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Task give(NewTask task, Actor actor) {
        policy.require(actor, GIVE);
        if (!(task.owner() instanceof Owner.Person it
                && Long.valueOf(it.account()).equals(actor.account()))) {
            policy.require(actor, "worklist.task.assign");
        }
        reach(task.owner(), task.about(), actor);
        Instant now = now();
        PublicRef ref = PublicRef.fresh();
        long id = tasks.insert(ref, null, task, now, actor.name()).orElseThrow();
        String due = Worklist.iso(task.due());
        lines.add(id, new TaskLine(now, actor.name(), TaskLine.Kind.STARTED, due, null, null));
        audit.write(Act.done(GIVE, actor)
                .on(Task.KIND, ref.text())
                .changed("what", null, task.what())
                .changed("owner", null, task.owner().code())
                .changed("due", null, due));
        return tasks.find(ref).orElseThrow();
    }

    /** A task of a queue becomes the actor's own. @param self the actor as an owner */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void take(PublicRef ref, int version, Owner.Person self, Actor actor) {
        policy.require(actor, ACT);
        owned(pending(ref, version, actor), self, TaskLine.Kind.TAKEN, null, Act.done("worklist.task.take", actor));
    }

    /** Hands a task to another person or queue. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void hand(PublicRef ref, int version, Owner to, String why, Actor actor) {
        policy.require(actor, ACT);
        Task task = pending(ref, version, actor);
        reach(to, task.about(), actor);
        owned(task, to, TaskLine.Kind.HANDED, why, Act.done("worklist.task.hand", actor));
    }

    private void owned(Task task, Owner to, TaskLine.Kind kind, @Nullable String why, Act act) {
        saved(tasks.updateOwner(task, to));
        logged(
                task,
                kind,
                to.code(),
                task.owner().code(),
                why,
                act.changed("owner", task.owner().code(), to.code()));
    }

    /** Asks somebody above to see to it too; it stays whose it is. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void escalate(PublicRef ref, int version, Owner to, String why, Actor actor) {
        policy.require(actor, ACT);
        Task task = pending(ref, version, actor);
        reach(to, task.about(), actor);
        saved(tasks.updateRaised(task, to));
        Owner before = task.raisedTo();
        String was = before == null ? null : before.code();
        Act act = Act.done("worklist.task.escalate", actor).changed("raisedTo", was, to.code());
        logged(task, TaskLine.Kind.ESCALATED, to.code(), was, why, act);
    }

    /** Puts it out of sight until a moment. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void snooze(PublicRef ref, int version, Instant until, String why, Actor actor) {
        policy.require(actor, ACT);
        Task task = pending(ref, version, actor);
        TaskRules.maySnooze(task, until, now());
        to(task, new TaskState.Snoozed(until, why), TaskLine.Kind.SNOOZED, until.toString(), why, "snooze", actor);
    }

    /** Brings what was put off back at once. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void wake(PublicRef ref, int version, Actor actor) {
        policy.require(actor, ACT);
        Task task = pending(ref, version, actor);
        TaskRules.snoozed(task);
        to(task, new TaskState.Open(), TaskLine.Kind.WOKEN, null, null, "wake", actor);
    }

    /** @param how in words, may be empty */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void done(PublicRef ref, int version, String how, Actor actor) {
        policy.require(actor, ACT);
        Task task = pending(ref, version, actor);
        to(task, new TaskState.Done(now(), actor.name(), how), TaskLine.Kind.DONE, null, how, "done", actor);
    }

    /** It need not be done, for a typed reason. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void drop(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, ACT);
        Task task = pending(ref, version, actor);
        to(task, new TaskState.Dropped(now(), actor.name(), why), TaskLine.Kind.DROPPED, null, why, "drop", actor);
    }

    /** Takes the end of a task back. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void reopen(PublicRef ref, int version, Actor actor) {
        policy.require(actor, ACT);
        Task task = found(ref, version, actor);
        TaskRules.ended(task);
        to(task, new TaskState.Open(), TaskLine.Kind.REOPENED, null, null, "reopen", actor);
    }

    private void to(
            Task task,
            TaskState to,
            TaskLine.Kind kind,
            @Nullable String said,
            @Nullable String why,
            String verb,
            Actor actor) {
        saved(tasks.updateState(task, to));
        Act act = Act.done("worklist.task." + verb, actor)
                .changed("state", task.state().word(), to.word());
        logged(task, kind, said, null, why, act);
    }

    private void logged(
            Task task, TaskLine.Kind kind, @Nullable String said, @Nullable String was, @Nullable String why, Act act) {
        String typed = why == null || why.isBlank() ? null : why.strip();
        lines.add(task.id(), new TaskLine(now(), act.actor().name(), kind, said, was, typed));
        audit.write(act.on(Task.KIND, task.ref().text()).because(typed));
    }

    private Task pending(PublicRef ref, int version, Actor actor) {
        Task task = found(ref, version, actor);
        TaskRules.pending(task);
        return task;
    }

    /** A task that the actor may act on, in the version that he saw. */
    private Task found(PublicRef ref, int version, Actor actor) {
        Reader reader = readers.of(actor);
        Task task = tasks.find(ref).filter(reader.sight()::of).orElseThrow(NoSuch::new);
        TaskRules.mayAct(task, reader);
        saved(task.version() == version ? 1 : 0);
        return task;
    }

    private void reach(Owner to, Task.@Nullable About about, Actor actor) {
        TaskRules.mayReach(about == null || readers.mayHave(to, about, actor));
    }

    static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the task");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
