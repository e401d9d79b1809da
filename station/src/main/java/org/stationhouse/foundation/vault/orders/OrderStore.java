package org.stationhouse.foundation.vault.orders;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.OrderJournal.Line;

@Repository
class OrderStore {

    private final JdbcClient sql;

    OrderStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param againAt when a restored house did it again; null when it was done the first time */
    void insert(Line line, @org.jspecify.annotations.Nullable Instant againAt) {
        sql.sql("""
                insert into vault.order_line (id, at, verb, record, details, again_at)
                values (:id, :at, :verb, :record, :details, :againAt::timestamptz)
                """)
                .param("id", line.id())
                .param("at", line.at())
                .param("verb", line.verb())
                .param("record", line.record())
                .param("details", line.details())
                .param("againAt", againAt)
                .update();
    }

    List<Line> all() {
        return sql.sql("select id, at, verb, record, details from vault.order_line order by at, id")
                .query((row, n) -> new Line(
                        new PublicRef(row.getString("id")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("verb"),
                        row.getString("record"),
                        row.getString("details")))
                .list();
    }
}
