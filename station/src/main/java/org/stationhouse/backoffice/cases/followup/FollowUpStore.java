package org.stationhouse.backoffice.cases.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** The lines of the follow-up: added and read, never changed. */
@Repository
class FollowUpStore {

    private static final String LINES = """
            select f.id, f.ref, f.at, f.by, f.kind, f.happened_at, f.about, f.who, f.place, f.said, f.result, f.step, f.step_due,
                f.answers, f.corrects, f.why, f.answered,
                exists (select 1 from cases.follow_up c where c.corrects = f.id) as corrected,
                exists (select 1 from cases.follow_up a where a.answers = f.id) as done
            from cases.follow_up f
            """;

    private final JdbcClient sql;

    FollowUpStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param person id of the person in the master index whom {@code who} names, null for none */
    void add(
            long jacket,
            PublicRef ref,
            Instant at,
            String by,
            NewLine line,
            @Nullable Long person,
            @Nullable Long answers,
            @Nullable Long corrects,
            @Nullable String why) {
        sql.sql("""
                insert into cases.follow_up (ref, jacket, at, by, kind, happened_at, about, who, person, place, said, result, step,
                    step_due, answers, corrects, why, answered)
                values (:ref, :jacket, :at, :by, :kind, :happenedAt, :about, :who, :person, :place, :said, :result, :step,
                    :stepDue, :answers, :corrects, :why, :answered)
                """)
                .param("ref", ref)
                .param("jacket", jacket)
                .param("at", at)
                .param("by", by)
                .param("kind", line.kind())
                .param("happenedAt", line.happenedAt())
                .param("about", line.about())
                .param("who", line.who())
                .param("person", person)
                .param("place", line.place())
                .param("said", line.said())
                .param("result", line.result())
                .param("step", line.step())
                .param("stepDue", line.stepDue())
                .param("answers", answers)
                .param("corrects", corrects)
                .param("why", why)
                .param("answered", line.answered())
                .update();
    }

    /** Of a case, in the order in which it happened. */
    List<FollowUpLine> of(long jacket) {
        return sql.sql(LINES + " where f.jacket = :jacket order by f.happened_at, f.id")
                .param("jacket", jacket)
                .query((row, n) -> line(row))
                .list();
    }

    Optional<FollowUpLine> find(long jacket, PublicRef ref) {
        return sql.sql(LINES + " where f.jacket = :jacket and f.ref = :ref")
                .param("jacket", jacket)
                .param("ref", ref)
                .query((row, n) -> line(row))
                .optional();
    }

    private static FollowUpLine line(ResultSet row) throws SQLException {
        String answered = row.getString("answered");
        var line = new NewLine(
                FollowUpKind.valueOf(row.getString("kind")),
                row.getTimestamp("happened_at").toInstant(),
                row.getBoolean("about"),
                row.getString("who"),
                row.getString("place"),
                row.getString("said"),
                row.getString("result"),
                row.getString("step"),
                row.getObject("step_due", LocalDate.class),
                answered == null ? null : Answered.valueOf(answered));
        return new FollowUpLine(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                line,
                row.getObject("answers", Long.class),
                row.getObject("corrects", Long.class),
                row.getString("why"),
                row.getBoolean("corrected"),
                row.getBoolean("done"));
    }
}
