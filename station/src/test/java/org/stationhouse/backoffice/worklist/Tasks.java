package org.stationhouse.backoffice.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Tasks as tests need them. */
@Component
public class Tasks {

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final TaskDesk desk;
    private final Owners owners;
    private final JdbcClient sql;

    Tasks(TaskDesk desk, Owners owners, JdbcClient sql) {
        this.desk = desk;
        this.owners = owners;
        this.sql = sql;
    }

    public Owner.Person owner(Actor actor) {
        return owners.self(actor).orElseThrow();
    }

    /** Gives a task by hand. */
    public Task give(String what, Owner owner, @Nullable Deadline due, boolean safety, Actor by) {
        return desk.give(task(what, owner, null, due, safety), by);
    }

    public Task about(Task.@Nullable About about, String what, Owner owner, Actor by) {
        return desk.give(task(what, owner, about, null, false), by);
    }

    @SuppressWarnings("NullAway") // the mark of a nested type is not read from a class file
    private static NewTask task(
            String what, Owner owner, Task.@Nullable About about, @Nullable Deadline due, boolean safety) {
        return new NewTask("test", "worklist.kind.hand", what, about, null, owner, null, due, safety);
    }

    /** Verbs of its audit lines; looks at a list are none of its own. */
    List<String> audited(Task task) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs) and verb not like '%.list'")
                .param("ref", task.ref())
                .query(String.class)
                .list();
    }

    static Deadline day(String day) {
        return new Deadline.Day(LocalDate.parse(day), ZONE);
    }

    /** Stands in no database. @param legal whether a rule of law asks it */
    static Task standing(long id, boolean legal, @Nullable Deadline due, boolean safety, String started) {
        var ground = new Task.Ground(
                PublicRef.fresh(), "", "ca.cpra.determination", "clock.primary", "Gov 7922.535(a)", false);
        return new Task(
                id,
                PublicRef.fresh(),
                "worklist.kind.hand",
                "Call her back",
                null,
                legal ? ground : null,
                new Owner.Line(Queue.RECORDS),
                Instant.parse(started),
                "test",
                Instant.parse(started),
                due,
                safety,
                new TaskState.Open(),
                null,
                1);
    }
}
