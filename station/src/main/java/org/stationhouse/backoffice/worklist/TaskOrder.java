package org.stationhouse.backoffice.worklist;

import java.time.Instant;
import java.util.Comparator;

/**
 * The one order of all work: the soonest deadline of law first, then what somebody's safety hangs on, then age. A task with a date of
 * its own ages from that date, any other from its start (docs/decisions/095).
 */
final class TaskOrder {

    static final Comparator<Task> ORDER = Comparator.comparing(TaskOrder::legal)
            .thenComparing(task -> !task.safety())
            .thenComparing(TaskOrder::since)
            .thenComparingLong(Task::id);

    /** The same for the database. */
    static final String SQL = """
            case when t.rule is not null then t.due_end end nulls last, t.safety desc,
            case when t.rule is null and t.due_end is not null then t.due_end else t.started_at end, t.id""";

    private TaskOrder() {}

    private static Instant legal(Task task) {
        return task.ground() == null || task.due() == null
                ? Instant.MAX
                : task.due().end();
    }

    private static Instant since(Task task) {
        return task.ground() != null || task.due() == null
                ? task.startedAt()
                : task.due().end();
    }
}
