package org.stationhouse.backoffice.worklist;

import java.time.Instant;

/**
 * A task as a list shows it.
 *
 * @param record address of the record that it is about, empty for none
 */
record Row(Task task, String record, boolean late, boolean soon, boolean blocked) {

    static Row of(Task task, Readers readers, Instant now) {
        var about = task.about();
        return new Row(
                task,
                about == null ? "" : readers.path(about).orElse(""),
                task.late(now),
                task.soon(now),
                task.blocked(now));
    }

    /** Address under which it is worked on: its record with the task over it, or its own page. */
    String open() {
        return record.isEmpty() ? "/work/" + task.ref() : record + "?task=" + task.ref();
    }
}
