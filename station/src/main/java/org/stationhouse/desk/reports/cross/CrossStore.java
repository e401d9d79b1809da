package org.stationhouse.desk.reports.cross;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/** The reports to others that reports force. */
@Repository
class CrossStore {

    private final JdbcClient sql;

    CrossStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Puts it in, or as it stands now in the place of what stood there. */
    void put(long report, CrossReport it) {
        sql.sql("""
            insert into reports.cross_report (report, form, since, due, rules, state, said, state_at, state_by)
            values (:report, :form, :since, :due, :rules, :state, :said, :at, :by)
            on conflict (report, form) do update set since = excluded.since, due = excluded.due, rules = excluded.rules,
                state = excluded.state, said = excluded.said, state_at = excluded.state_at, state_by = excluded.state_by
            """)
                .param("report", report)
                .param("form", it.form())
                .param("since", it.since())
                .param("due", it.due())
                .param("rules", it.rules().stream().map(RuleId::text).sorted().collect(Collectors.joining(" ")))
                .param("state", it.state().word())
                .param("said", said(it.state()))
                .param("at", at(it.state()))
                .param("by", by(it.state()))
                .update();
    }

    private static @Nullable String said(CrossReport.State state) {
        return switch (state) {
            case CrossReport.State.Open it -> null;
            case CrossReport.State.Made it -> it.number();
            case CrossReport.State.NotNeeded it -> it.why();
            case CrossReport.State.Gone it -> null;
        };
    }

    private static @Nullable Instant at(CrossReport.State state) {
        return switch (state) {
            case CrossReport.State.Open it -> null;
            case CrossReport.State.Made it -> it.at();
            case CrossReport.State.NotNeeded it -> it.at();
            case CrossReport.State.Gone it -> it.at();
        };
    }

    private static @Nullable String by(CrossReport.State state) {
        return switch (state) {
            case CrossReport.State.Open it -> null;
            case CrossReport.State.Made it -> it.by();
            case CrossReport.State.NotNeeded it -> it.by();
            case CrossReport.State.Gone it -> null;
        };
    }

    /** Those of a report, as they were forced. */
    List<CrossReport> of(long report) {
        return sql.sql("select * from reports.cross_report where report = :report order by since, form")
                .param("report", report)
                .query((row, n) -> new CrossReport(
                        row.getString("form"),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("due") == null
                                ? null
                                : row.getTimestamp("due").toInstant(),
                        Stream.of(row.getString("rules").split(" "))
                                .filter(it -> !it.isEmpty())
                                .map(RuleId::new)
                                .collect(Collectors.toUnmodifiableSet()),
                        state(row)))
                .list();
    }

    private static CrossReport.State state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        if (state.equals("OPEN")) {
            return new CrossReport.State.Open();
        }
        Instant at = row.getTimestamp("state_at").toInstant();
        return switch (state) {
            case "MADE" -> new CrossReport.State.Made(row.getString("said"), at, row.getString("state_by"));
            case "NOT_NEEDED" -> new CrossReport.State.NotNeeded(row.getString("said"), at, row.getString("state_by"));
            case "GONE" -> new CrossReport.State.Gone(at);
            default -> throw new IllegalStateException(state);
        };
    }
}
