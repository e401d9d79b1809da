package org.stationhouse.backoffice.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** The reports of the cases. */
@Repository
class ReportStore {

    private final JdbcClient sql;

    ReportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One that was gone counts again, as what it is now. */
    void put(Report it) {
        sql.sql("""
            insert into cases.report (ref, jacket, word, title, author, at, by)
            values (:ref, :jacket, :word, :title, :author, :at, :by)
            on conflict (ref) do update set word = excluded.word, title = excluded.title, author = excluded.author,
                at = excluded.at, by = excluded.by, gone_at = null, gone_by = null, gone_why = null
            """)
                .param("ref", it.ref())
                .param("jacket", it.jacket())
                .param("word", it.said().word())
                .param("title", it.said().title())
                .param("author", it.said().author())
                .param("at", it.at())
                .param("by", it.by())
                .update();
    }

    /** @return 1, or 0 when it was gone before */
    int gone(PublicRef ref, Report.Gone gone) {
        return sql.sql("""
            update cases.report set gone_at = :at, gone_by = :by, gone_why = :why where ref = :ref and gone_at is null
            """)
                .param("at", gone.at())
                .param("by", gone.by())
                .param("why", gone.why())
                .param("ref", ref)
                .update();
    }

    Optional<Report> find(PublicRef ref) {
        return sql.sql("select * from cases.report where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> report(row))
                .optional();
    }

    /** Those that are gone too, in the order in which they came. */
    List<Report> of(long jacket) {
        return sql.sql("select * from cases.report where jacket = :jacket order by at, id")
                .param("jacket", jacket)
                .query((row, n) -> report(row))
                .list();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                new PublicRef(row.getString("ref")),
                row.getLong("jacket"),
                new Report.Said(row.getString("word"), row.getString("title"), row.getString("author")),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                gone(row));
    }

    private static Report.@Nullable Gone gone(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("gone_at");
        Instant when = at == null ? null : at.toInstant();
        return when == null ? null : new Report.Gone(when, row.getString("gone_by"), row.getString("gone_why"));
    }
}
