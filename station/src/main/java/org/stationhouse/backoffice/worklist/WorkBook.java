package org.stationhouse.backoffice.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the worklist: the list, the next task, one task with its history, how much everybody has. Every look has its audit line. */
@Service
public class WorkBook {

    private static final String LIST = "worklist.task.list";

    /** Tasks that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final TaskStore tasks;
    private final TaskListStore lists;
    private final TaskLineStore lines;
    private final Readers readers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    WorkBook(
            TaskStore tasks,
            TaskListStore lists,
            TaskLineStore lines,
            Readers readers,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.lists = lists;
        this.lines = lines;
        this.readers = readers;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A task with its history, oldest first.
     *
     * @param mine whether the reader may act on it
     */
    public record Whole(Task task, List<TaskLine> lines, boolean mine) {}

    /** A page of the list. @param order a full order text of {@link TaskListStore} */
    @Transactional
    List<Task> list(TaskFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        return found(Act.done(LIST, actor), filter, order, skip, most);
    }

    /**
     * The next tasks of a list as they leave the house.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    List<Task> export(TaskFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "worklist.task.export");
        Export.require(reason, large -> lists.more(filter, readers.of(actor), large));
        return found(Act.done("worklist.task.export", actor).because(reason), filter, order, skip, EXPORTED);
    }

    private List<Task> found(Act act, TaskFilter filter, String order, int skip, int most) {
        Actor actor = act.actor();
        if (filter.scope() == TaskFilter.Scope.EVERYONE) {
            policy.require(actor, Readers.OVERSEE);
        }
        List<Task> found = lists.list(filter, readers.of(actor), order, skip, most);
        audit.write(act.on(Task.KIND, refs(found)));
        return found;
    }

    /** What is open for the actor and his queues, first things first. */
    @Transactional
    public List<Task> first(int most, Actor actor) {
        return list(ours(), TaskOrder.SQL, 0, most, actor);
    }

    /** The task that comes first; empty when nothing waits. */
    @Transactional
    public Optional<Task> next(Actor actor) {
        return first(1, actor).stream().findFirst();
    }

    private TaskFilter ours() {
        return new TaskFilter(TaskFilter.Scope.OURS, TaskFilter.Show.OPEN, null, null, clock.instant());
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "worklist.task.read");
        Reader reader = readers.of(actor);
        return tasks.find(ref).filter(reader.sight()::of).map(task -> {
            audit.write(Act.done("worklist.task.read", actor).on(Task.KIND, ref.text()));
            return new Whole(task, lines.of(task.id()), TaskRules.holds(task, reader));
        });
    }

    /** The clocks of a matter of law, ended ones too, of what the actor may know of. */
    @Transactional
    public List<Task> ofMatter(PublicRef matter, Actor actor) {
        policy.require(actor, "worklist.task.read");
        Reader reader = readers.of(actor);
        List<Task> found =
                tasks.ofMatter(matter).stream().filter(reader.sight()::of).toList();
        audit.write(Act.done("worklist.task.read", actor).on(Task.KIND, refs(found)));
        return found;
    }

    /** The tasks about a record, ended ones too, of what the actor may know of. */
    @Transactional
    public List<Task> ofRecord(String kind, PublicRef ref, Actor actor) {
        policy.require(actor, "worklist.task.read");
        Reader reader = readers.of(actor);
        List<Task> found =
                tasks.ofRecord(kind, ref).stream().filter(reader.sight()::of).toList();
        audit.write(Act.done("worklist.task.read", actor).on(Task.KIND, refs(found)));
        return found;
    }

    /** How much each person and queue has: open, late, blocked. */
    @Transactional
    public List<Load> loads(Actor actor) {
        policy.require(actor, "worklist.load.list");
        List<Load> loads = lists.loads(readers.of(actor), clock.instant());
        audit.write(Act.done("worklist.load.list", actor).count(loads.size()));
        return loads;
    }

    private static List<String> refs(List<Task> found) {
        return found.stream().map(task -> task.ref().text()).toList();
    }
}
