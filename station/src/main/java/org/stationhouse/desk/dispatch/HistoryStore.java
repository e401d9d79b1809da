package org.stationhouse.desk.dispatch;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where calls that were taken over came from. */
@Repository
class HistoryStore {

    private final JdbcClient sql;

    HistoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<History> of(long call) {
        return sql.sql("""
                select system, old_number, said_time, time_note, area, said_status, file, imported_at
                from dispatch.history where call = :call
                """).param("call", call).query(History.class).optional();
    }

    Optional<String> oldNumber(long call) {
        return of(call).map(History::oldNumber);
    }
}
