package org.stationhouse.backoffice.worklist.logs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Turns of recurring duties; their tasks say which wait. */
@Repository
class TurnStore {

    private static final String WAITING = """
            select u.ref, l.ref as log, e.ref as entry, u.on_day, t.due_end
            from worklist.log_turn u join worklist.log l on l.id = u.log left join worklist.log_entry e on e.id = u.entry
                join worklist.task t on t.source = 'worklist.turn:' || u.ref
            where t.state in ('OPEN', 'SNOOZED')
            """;

    private final JdbcClient sql;

    TurnStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whether there was none of this day yet */
    boolean insert(PublicRef ref, long log, @Nullable Long entry, LocalDate day) {
        return sql.sql("""
                insert into worklist.log_turn (ref, log, entry, on_day) values (:ref, :log, :entry, :day)
                on conflict do nothing
                """)
                        .param("ref", ref)
                        .param("log", log)
                        .param("entry", entry)
                        .param("day", day)
                        .update()
                == 1;
    }

    /** The last day that has a turn. */
    Optional<LocalDate> last(long log, @Nullable Long entry) {
        return sql.sql("""
                select max(on_day) from worklist.log_turn where log = :log and coalesce(entry, 0) = coalesce(:entry::bigint, 0)
                """)
                .param("log", log)
                .param("entry", entry)
                .query(LocalDate.class)
                .optional();
    }

    /** What waits in a log, of no entry. */
    List<Turn> waiting(long log) {
        return sql.sql(WAITING + " and u.log = :log and u.entry is null order by u.on_day, u.id")
                .param("log", log)
                .query((row, n) -> turn(row))
                .list();
    }

    List<Turn> waitingOf(long entry) {
        return sql.sql(WAITING + " and u.entry = :entry order by u.on_day, u.id")
                .param("entry", entry)
                .query((row, n) -> turn(row))
                .list();
    }

    Optional<Turn> find(PublicRef ref) {
        return sql.sql(WAITING + " and u.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> turn(row))
                .optional();
    }

    /** Log of a turn, whether it waits or not. */
    Optional<PublicRef> log(PublicRef ref) {
        return sql.sql("select l.ref from worklist.log_turn u join worklist.log l on l.id = u.log where u.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> new PublicRef(row.getString(1)))
                .optional();
    }

    private static Turn turn(ResultSet row) throws SQLException {
        String entry = row.getString("entry");
        return new Turn(
                new PublicRef(row.getString("ref")),
                new PublicRef(row.getString("log")),
                entry == null ? null : new PublicRef(entry),
                row.getObject("on_day", LocalDate.class),
                row.getTimestamp("due_end").toInstant());
    }
}
