package org.stationhouse.backoffice.cases.shelf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The histories of the pieces: lines are added and read, never changed. */
@Repository
class PieceLineStore {

    private final JdbcClient sql;

    PieceLineStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(long piece, PieceLine line) {
        sql.sql("""
                insert into cases.piece_line (piece, at, by, kind, field, said, was, why, due_on, jacket)
                values (:piece, :at, :by, :kind, :field, :said, :was, :why, :dueOn, :jacket)
                """)
                .param("piece", piece)
                .param("at", line.at())
                .param("by", line.by())
                .param("kind", line.kind())
                .param("field", line.field())
                .param("said", line.said())
                .param("was", line.was())
                .param("why", line.why())
                .param("dueOn", line.dueOn())
                .param("jacket", line.filed() == null ? null : line.filed().id())
                .update();
    }

    /** The history of a piece, oldest first, as its cases stand to an account. */
    List<PieceLine> of(long piece, @Nullable Long account) {
        return sql.sql("select t.at, t.by, t.kind, t.field, t.said, t.was, t.why, t.due_on," + FiledStore.CASE + """
                from cases.piece_line t left join cases.jacket j on j.id = t.jacket
                where t.piece = :piece order by t.id
                """)
                .param("account", account)
                .param("piece", piece)
                .query((row, n) -> new PieceLine(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        PieceLine.Kind.valueOf(row.getString("kind")),
                        row.getString("field"),
                        row.getString("said"),
                        row.getString("was"),
                        row.getString("why"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("jacket_ref") == null ? null : FiledStore.filed(row)))
                .list();
    }
}
