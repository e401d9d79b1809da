package org.stationhouse.backoffice.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * The verbs of rooms, in their own transactions: what they do starts tasks and ends them. A room calls a task by a source of its own, so
 * that the same event twice starts one and the end finds it.
 */
@Service
public class Worklist {

    private static final String RIGHT = "worklist.task.start";

    private final TaskStore tasks;
    private final TaskLineStore lines;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Worklist(
            TaskStore tasks,
            TaskLineStore lines,
            AccessPolicy policy,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.tasks = tasks;
        this.lines = lines;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts a task; one of the same source stays as it is, ended or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Task start(NewTask task, Actor actor) {
        policy.require(actor, RIGHT);
        Instant now = now();
        PublicRef ref = PublicRef.fresh();
        Optional<Long> id = tasks.insert(ref, task.source(), task, now, actor.name());
        if (id.isPresent()) {
            lines.add(id.get(), new TaskLine(now, actor.name(), TaskLine.Kind.STARTED, iso(task.due()), null, null));
            audit.write(Act.done(RIGHT, actor)
                    .on(Task.KIND, ref.text())
                    .changed("what", null, task.what())
                    .changed("due", null, iso(task.due())));
        }
        return tasks.ofSource(task.source()).orElseThrow();
    }

    /** What was to be done is done. @return whether it was still to be done */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finish(String source, String how, Actor actor) {
        policy.require(actor, RIGHT);
        return ended(
                source,
                new TaskState.Done(now(), actor.name(), how),
                TaskLine.Kind.DONE,
                Act.done("worklist.task.finish", actor));
    }

    /** It is not asked any more; it may be again. @return whether it was still to be done */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lapse(String source, String why, Actor actor) {
        policy.require(actor, RIGHT);
        return ended(
                source, new TaskState.Lapsed(now(), why), TaskLine.Kind.LAPSED, Act.done("worklist.task.lapse", actor));
    }

    private boolean ended(String source, TaskState to, TaskLine.Kind kind, Act act) {
        Task task = tasks.lock(source).filter(it -> it.state().pending()).orElse(null);
        if (task == null) {
            return false;
        }
        TaskDesk.saved(tasks.updateState(task, to));
        lines.add(task.id(), new TaskLine(now(), act.actor().name(), kind, null, null, why(to)));
        audit.write(act.on(Task.KIND, task.ref().text())
                .changed("state", task.state().word(), to.word()));
        return true;
    }

    private static @Nullable String why(TaskState state) {
        String said =
                state instanceof TaskState.Done it ? it.how() : state instanceof TaskState.Lapsed it ? it.why() : "";
        return said.isEmpty() ? null : said;
    }

    /**
     * Its date is another one now.
     *
     * @param due null for no date any more: its clock stands still
     * @param opensAt from when on it stands in the list, null for as before
     * @return whether it was still to be done and the date is another one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(
            String source, @Nullable Deadline due, @Nullable Instant opensAt, TaskLine.Cause cause, Actor actor) {
        policy.require(actor, RIGHT);
        Task task = tasks.lock(source).filter(it -> it.state().pending()).orElse(null);
        return task != null && moved(task, task.ground(), due, opensAt, cause, actor);
    }

    /** As {@link #move}, where the citation of its rule or whether that is verified may be another one too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean recount(Task task, Task.Ground ground, @Nullable Deadline due, TaskLine.Cause cause, Actor actor) {
        policy.require(actor, RIGHT);
        return moved(task, ground, due, null, cause, actor);
    }

    private boolean moved(
            Task task,
            Task.@Nullable Ground ground,
            @Nullable Deadline due,
            @Nullable Instant opensAt,
            TaskLine.Cause cause,
            Actor actor) {
        Instant opens = opensAt == null ? task.opensAt() : opensAt;
        boolean sameDate = java.util.Objects.equals(iso(task.due()), iso(due));
        if (sameDate && opens.equals(task.opensAt()) && java.util.Objects.equals(ground, task.ground())) {
            return false;
        }
        TaskDesk.saved(tasks.updateDue(
                task, due, opens, ground == null ? "" : ground.cite(), ground != null && ground.warns()));
        if (ground != null && !ground.warns() && due != null && sleepsPast(task, due)) {
            TaskDesk.saved(tasks.updateState(tasks.find(task.ref()).orElseThrow(), new TaskState.Open()));
            lines.add(task.id(), new TaskLine(now(), actor.name(), TaskLine.Kind.WOKEN, null, null, null));
        }
        if (!sameDate) {
            lines.add(
                    task.id(),
                    new TaskLine(now(), actor.name(), TaskLine.Kind.MOVED, iso(due), iso(task.due()), cause.name()));
        }
        audit.write(Act.done("worklist.task.move", actor)
                .on(Task.KIND, task.ref().text())
                .changed("due", iso(task.due()), iso(due))
                .changed("cause", null, cause));
        return true;
    }

    /** Nothing that the law wants done is out of sight when it is due. */
    private static boolean sleepsPast(Task task, Deadline due) {
        return task.state() instanceof TaskState.Snoozed it && !it.until().isBefore(due.end());
    }

    /** It is somebody else's now, as the room says that started it. @return whether it was still to be done */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hand(String source, Owner to, Actor actor) {
        policy.require(actor, RIGHT);
        Task task = tasks.lock(source).filter(it -> it.state().pending()).orElse(null);
        if (task == null) {
            return false;
        }
        String was = task.owner().code();
        TaskDesk.saved(tasks.updateOwner(task, to));
        lines.add(task.id(), new TaskLine(now(), actor.name(), TaskLine.Kind.HANDED, to.code(), was, null));
        audit.write(Act.done("worklist.task.hand", actor)
                .on(Task.KIND, task.ref().text())
                .changed("owner", was, to.code()));
        return true;
    }

    /** It is escalated, as the room says that started it; once. @return whether it was still to be done and had not been */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean raise(String source, Owner to, Actor actor) {
        policy.require(actor, RIGHT);
        Task task = tasks.lock(source)
                .filter(it -> it.state().pending() && it.raisedTo() == null)
                .orElse(null);
        if (task != null) {
            raised(task, to, actor);
        }
        return task != null;
    }

    private void raised(Task task, Owner to, Actor actor) {
        TaskDesk.saved(tasks.updateRaised(task, to));
        lines.add(task.id(), new TaskLine(now(), actor.name(), TaskLine.Kind.ESCALATED, to.code(), null, null));
        audit.write(Act.done("worklist.task.escalate", actor)
                .on(Task.KIND, task.ref().text())
                .changed("raisedTo", null, to.code()));
    }

    /** A task that ended has to be done again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(Task task, @Nullable Deadline due, Actor actor) {
        policy.require(actor, RIGHT);
        TaskDesk.saved(tasks.updateState(task, new TaskState.Open()));
        lines.add(
                task.id(), new TaskLine(now(), actor.name(), TaskLine.Kind.REOPENED, iso(due), iso(task.due()), null));
        audit.write(Act.done("worklist.task.again", actor)
                .on(Task.KIND, task.ref().text())
                .changed("state", task.state().word(), "OPEN"));
        Task open = tasks.find(task.ref()).orElseThrow();
        moved(open, open.ground(), due, null, TaskLine.Cause.EVENT, actor);
    }

    /** A record stands in the search under another kind now, told in the same transaction. */
    public record Refiled(String from, String to, PublicRef ref) {}

    /** A record stands in the search under another kind, for other readers; its tasks go with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refiled(String from, String to, PublicRef ref) {
        tasks.moveAbout(from, to, ref);
        tasks.moveMatter(from, to, ref);
        events.publishEvent(new Refiled(from, to, ref));
    }

    /** Which of these records a task, a clock of law or an entry of a log is about, ended ones too. @param refs of one kind */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> named(String kind, List<String> refs) {
        return tasks.named(kind, refs);
    }

    /** Of these sources those whose task is still to be done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> pending(Collection<String> sources) {
        return tasks.pending(sources);
    }

    /** The clocks of a matter of law, ended ones too, held until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Task> ofMatter(PublicRef matter) {
        return tasks.lockOfMatter(matter);
    }

    /** Hands clocks of law and turns and entries of logs that ran out to the supervisors, each once. @return how many */
    @Transactional
    public int escalateOverdue(int most, Actor actor) {
        policy.require(actor, RIGHT);
        List<Task> overdue = tasks.overdue(now(), most);
        var to = new Owner.Line(Queue.SUPERVISORS);
        overdue.forEach(it -> raised(it, to, actor));
        return overdue.size();
    }

    /** A date as the history keeps it: a day, or a moment; null for none. */
    static @Nullable String iso(@Nullable Deadline due) {
        return switch (due) {
            case null -> null;
            case Deadline.Day it -> it.day().toString();
            case Deadline.Moment it -> it.at().toString();
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
