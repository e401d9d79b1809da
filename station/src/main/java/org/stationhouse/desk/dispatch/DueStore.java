package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls that are seen to later. */
@Repository
class DueStore {

    private final JdbcClient sql;

    DueStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 1, or 0 when somebody else changed the call since this version */
    int update(Call call, CallStatus to, @Nullable Instant due) {
        return sql.sql("""
            update dispatch.call set state = :state, due_at = :due, version = version + 1
            where id = :id and version = :version
            """)
                .param("state", to.word())
                .param("due", due)
                .param("id", call.id())
                .param("version", call.version())
                .update();
    }

    /** Those whose time has come, held until the transaction ends; one that somebody has in hand is left for the next time. */
    List<Call> due(Instant now, int most) {
        return sql.sql("""
            select * from dispatch.call where state = 'SCHEDULED' and due_at <= :now
            order by due_at, id limit :most for update skip locked
            """)
                .param("now", now)
                .param("most", most)
                .query((row, n) -> CallStore.call(row))
                .list();
    }

    List<Call> scheduled(int most) {
        return sql.sql("select * from dispatch.call where state = 'SCHEDULED' order by due_at, id limit :most")
                .param("most", most)
                .query((row, n) -> CallStore.call(row))
                .list();
    }
}
