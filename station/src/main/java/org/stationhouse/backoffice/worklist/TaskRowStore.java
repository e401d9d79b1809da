package org.stationhouse.backoffice.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.PublicRef;

/** How a row is a task. */
@Component
class TaskRowStore {

    static final String TASKS = """
            select t.id, t.ref, t.kind, t.what, t.about_kind, t.about_ref, t.about_number, t.matter, t.rule, t.item, t.cite, t.warns,
                t.owner_account, t.owner_ref, t.owner_name, t.queue, t.started_at, t.started_by, t.opens_at, t.due_end, t.due_on,
                t.safety, t.state, t.until, t.why, t.ended_at, t.ended_by, t.raised_account, t.raised_ref, t.raised_name,
                t.raised_queue, t.version,
                coalesce((select m.title from worklist.matter m where m.ref = t.matter), '') as matter_title
            from worklist.task t
            """;

    private final AgencyOffice agencies;

    TaskRowStore(AgencyOffice agencies) {
        this.agencies = agencies;
    }

    Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("kind"),
                row.getString("what"),
                about(row),
                ground(row),
                owner(row, "owner_account", "owner_ref", "owner_name", "queue").orElseThrow(),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                row.getTimestamp("opens_at").toInstant(),
                due(row),
                row.getBoolean("safety"),
                state(row),
                owner(row, "raised_account", "raised_ref", "raised_name", "raised_queue")
                        .orElse(null),
                row.getInt("version"));
    }

    private static Task.@Nullable About about(ResultSet row) throws SQLException {
        String kind = row.getString("about_kind");
        return kind == null
                ? null
                : new Task.About(kind, new PublicRef(row.getString("about_ref")), row.getString("about_number"));
    }

    private static Task.@Nullable Ground ground(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        return rule == null
                ? null
                : new Task.Ground(
                        new PublicRef(row.getString("matter")),
                        row.getString("matter_title"),
                        rule,
                        row.getString("item"),
                        row.getString("cite"),
                        row.getBoolean("warns"));
    }

    private static Optional<Owner> owner(ResultSet row, String account, String ref, String name, String queue)
            throws SQLException {
        String line = row.getString(queue);
        if (line != null) {
            return Optional.of(new Owner.Line(Queue.valueOf(line)));
        }
        Long id = row.getObject(account, Long.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Owner.Person(id, new PublicRef(row.getString(ref)), row.getString(name)));
    }

    private @Nullable Deadline due(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("due_on", LocalDate.class);
        Instant end = moment(row, "due_end");
        return end == null ? null : day == null ? new Deadline.Moment(end) : new Deadline.Day(day, agencies.zone());
    }

    private static TaskState state(ResultSet row) throws SQLException {
        String why = row.getString("why");
        String said = why == null ? "" : why;
        Instant at = moment(row, "ended_at");
        Instant end = at == null ? Instant.EPOCH : at;
        return switch (row.getString("state")) {
            case "SNOOZED" -> new TaskState.Snoozed(row.getTimestamp("until").toInstant(), said);
            case "DONE" -> new TaskState.Done(end, row.getString("ended_by"), said);
            case "DROPPED" -> new TaskState.Dropped(end, row.getString("ended_by"), said);
            case "LAPSED" -> new TaskState.Lapsed(end, said);
            default -> new TaskState.Open();
        };
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
