package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The histories of the arrests: lines are added and read, never changed. */
@Repository
class ArrestLineStore {

    private final JdbcClient sql;

    ArrestLineStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(long arrest, ArrestLine line) {
        sql.sql("""
                insert into charges.arrest_line (arrest, at, by, kind, field, said, was, why)
                values (:arrest, :at, :by, :kind, :field, :said, :was, :why)
                """)
                .param("arrest", arrest)
                .param("at", line.at())
                .param("by", line.by())
                .param("kind", line.kind())
                .param("field", line.field())
                .param("said", line.said())
                .param("was", line.was())
                .param("why", line.why())
                .update();
    }

    /** Oldest first. */
    List<ArrestLine> of(long arrest) {
        return sql.sql("""
                select at, by, kind, field, said, was, why from charges.arrest_line where arrest = :arrest order by id
                """)
                .param("arrest", arrest)
                .query((row, n) -> new ArrestLine(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        ArrestLine.Kind.valueOf(row.getString("kind")),
                        row.getString("field"),
                        row.getString("said"),
                        row.getString("was"),
                        row.getString("why")))
                .list();
    }
}
