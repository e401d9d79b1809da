package org.stationhouse.backoffice.worklist;

import java.time.Instant;
import org.stationhouse.foundation.staff.Refusal;

/** What persons may do with tasks, each rule with its sentence. */
final class TaskRules {

    private static final String HOLDERS = "Worklist: whose task it is";
    private static final String STATES = "Worklist: states of a task";
    private static final String LEGAL = "Worklist: a legal deadline is not put off";

    private TaskRules() {}

    /** Whose it is, to whom it was escalated, who works in its queue, who oversees, and who alone may know of its record. */
    static boolean holds(Task task, Reader reader) {
        var about = task.about();
        var raised = task.raisedTo();
        return reader.oversees()
                || reader.is(task.owner())
                || raised != null && reader.is(raised)
                || about != null && reader.sight().only().contains(about.ref());
    }

    static void mayAct(Task task, Reader reader) {
        if (!holds(task, reader)) {
            throw new Refusal("This task is somebody else's.", HOLDERS);
        }
    }

    static void pending(Task task) {
        if (!task.state().pending()) {
            throw new Refusal("This task has ended already.", STATES);
        }
    }

    static void ended(Task task) {
        if (task.state().pending()) {
            throw new Refusal("This task is open.", STATES);
        }
    }

    /** Into the future, and never past the day on which the law wants it done; a rule that is unverified refuses nothing. */
    static void maySnooze(Task task, Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw new Refusal("Put it off to a time that is still to come.", STATES);
        }
        var due = task.due();
        var ground = task.ground();
        if (due != null && ground != null && !ground.warns() && !until.isBefore(due.end())) {
            throw new Refusal("The law wants this done before then.", LEGAL + ": " + ground.cite());
        }
    }

    static void snoozed(Task task) {
        if (!(task.state() instanceof TaskState.Snoozed)) {
            throw new Refusal("This task is not put off.", STATES);
        }
    }

    static void mayReach(boolean may) {
        if (!may) {
            throw new Refusal("The record of this task is not open to that person.", "Need to know");
        }
    }
}
