package org.stationhouse.backoffice.master.merging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was merged and taken apart: lines are added, never changed. */
@Repository
class MergeLineStore {

    private final JdbcClient sql;

    MergeLineStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Index index, long row, long other, String kind, String reason, Instant at, String by) {
        sql.sql("""
                insert into master.%1$s_merge (%1$s, other, kind, reason, at, by)
                values (:row, :other, :kind, :reason, :at, :by)
                """.formatted(index.word()))
                .param("row", row)
                .param("other", other)
                .param("kind", kind)
                .param("reason", reason)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** Of these rows, oldest first. */
    List<MergeLine> of(Index index, Collection<Long> rows) {
        return sql.sql("""
                select line.%1$s as row, a.%2$s as number, line.other, b.%2$s as other_number, line.kind, line.reason, line.at, line.by
                from master.%1$s_merge line
                join master.%1$s a on a.id = line.%1$s join master.%1$s b on b.id = line.other
                where line.%1$s = any(:rows) or line.other = any(:rows) order by line.id
                """.formatted(index.word(), index.numberColumn()))
                .param("rows", rows.toArray(Long[]::new))
                .query(MergeLine.class)
                .list();
    }
}
