package org.stationhouse.backoffice.cases.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.PublicRef;

/** Whose each case is and was. */
@Repository
class AssignmentStore {

    private static final String ALL =
            "select id, account, ref, name, at, by, due_on, priority, why, ended_at from cases.assignment where jacket = :jacket";

    private final JdbcClient sql;

    AssignmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everybody who had it, the first first. */
    List<Assignment> of(long jacket) {
        return sql.sql(ALL + " order by id")
                .param("jacket", jacket)
                .query((row, n) -> assignment(row))
                .list();
    }

    Optional<Assignment> now(long jacket) {
        return sql.sql(ALL + " and ended_at is null")
                .param("jacket", jacket)
                .query((row, n) -> assignment(row))
                .optional();
    }

    void begin(
            long jacket,
            Owner.Person owner,
            Instant at,
            String by,
            LocalDate dueOn,
            Assignment.Priority priority,
            @Nullable String why) {
        sql.sql("""
                insert into cases.assignment (jacket, account, ref, name, at, by, due_on, priority, why)
                values (:jacket, :account, :ref, :name, :at, :by, :dueOn, :priority, :why)
                """)
                .param("jacket", jacket)
                .param("account", owner.account())
                .param("ref", owner.ref())
                .param("name", owner.name())
                .param("at", at)
                .param("by", by)
                .param("dueOn", dueOn)
                .param("priority", priority)
                .param("why", why)
                .update();
    }

    /** @return 1, or 0 when it was not theirs any more */
    int end(long id, Instant at, String by) {
        return sql.sql("update cases.assignment set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                .param("at", at)
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Assignment(
                row.getLong("id"),
                new Owner.Person(row.getLong("account"), new PublicRef(row.getString("ref")), row.getString("name")),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getObject("due_on", LocalDate.class),
                Assignment.Priority.valueOf(row.getString("priority")),
                row.getString("why"),
                ended == null ? null : ended.toInstant());
    }
}
