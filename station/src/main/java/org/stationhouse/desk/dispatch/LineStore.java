package org.stationhouse.desk.dispatch;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The logs of the calls: lines are added and read, never changed. */
@Repository
class LineStore {

    private final JdbcClient sql;

    LineStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return the line with its id */
    CallLine add(long call, CallLine line) {
        long id = sql.sql("""
                insert into dispatch.line (call, at, by, kind, field, said, was, moment, was_moment, corrects)
                values (:call, :at, :by, :kind, :field, :said, :was, :moment, :wasMoment, :corrects)
                returning id
                """)
                .param("call", call)
                .param("at", line.at())
                .param("by", line.by())
                .param("kind", line.kind())
                .param("field", line.field())
                .param("said", line.said())
                .param("was", line.was())
                .param("moment", line.moment())
                .param("wasMoment", line.wasMoment())
                .param("corrects", line.corrects())
                .query(Long.class)
                .single();
        return line.at(id);
    }

    List<CallLine> of(long call) {
        return sql.sql("""
                select id, at, by, kind, field, said, was, moment, was_moment, corrects
                from dispatch.line where call = :call order by id
                """).param("call", call).query(CallLine.class).list();
    }

    /** The last answer to each question, in the order in which they were asked first. */
    List<Answered> answers(long call) {
        return Answered.last(
                sql.sql("""
                select field as asked, said as answer from dispatch.line where call = :call and kind = 'ANSWER' order by id
                """).param("call", call).query(Answered.class).list());
    }

    /** Whether a note of this call has this id, so that a correction can refer to it. */
    boolean isNote(long call, long line) {
        return sql.sql("select count(*) from dispatch.line where id = :line and call = :call and kind = 'NOTE'")
                        .param("line", line)
                        .param("call", call)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
