package org.stationhouse.desk.reports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviewers asked of authors. */
@Repository
class CommentStore {

    private final JdbcClient sql;

    CommentStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(long report, Comment.Asked it, Instant at, String by) {
        sql.sql("""
            insert into reports.comment (report, at, by, part, passage, said) values (:report, :at, :by, :part, :passage, :said)
            """)
                .param("report", report)
                .param("at", at)
                .param("by", by)
                .param("part", it.part())
                .param("passage", it.passage())
                .param("said", it.said())
                .update();
    }

    /** The author has submitted the report again. */
    void answer(long report, Instant at) {
        sql.sql("update reports.comment set answered_at = :at where report = :report and answered_at is null")
                .param("at", at)
                .param("report", report)
                .update();
    }

    List<Comment> of(long report) {
        return sql.sql("select * from reports.comment where report = :report order by id")
                .param("report", report)
                .query((row, n) -> {
                    Timestamp answered = row.getTimestamp("answered_at");
                    return new Comment(
                            row.getLong("id"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("by"),
                            row.getString("part"),
                            row.getString("passage"),
                            row.getString("said"),
                            answered == null ? null : answered.toInstant());
                })
                .list();
    }
}
