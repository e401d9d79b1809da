package org.stationhouse.foundation.vault.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.vault.AuditLine;
import org.stationhouse.foundation.vault.AuditLooks.Question;
import org.stationhouse.foundation.vault.AuditLooks.Span;
import org.stationhouse.foundation.vault.Outcome;

/** Finds lines to be shown. */
@Repository
class LookStore {

    /** What {@link #line} reads. */
    static final String SHOWN = """
            select l.id, l.at, l.verb, l.outcome, l.actor, l.account, l.role, l.session, l.source, l.kind, l.refs, l.case_number,
                l.purpose, l.reason, l.query, l.count, l.bytes_out, l.side is not null as changed
            from vault.audit_line l
            """;

    /** Newest first, and one more than a page, which shows that there is a next one. */
    static final String PAGED = " order by l.at desc, l.id desc offset :skip limit :most";

    /** @param record that the values belong to */
    record Values(String record, byte[] sealed) {}

    private final JdbcClient sql;

    LookStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Only what is asked stands in the statement, so that the database can take the index that fits. */
    List<AuditLine> find(Question question, Span span, int skip, int most) {
        return lines(
                sql.sql(SHOWN + "where l.at >= :from and l.at < :to"
                                + (question.person() == null ? "" : " and l.actor = :person")
                                + (question.record() == null ? "" : " and l.refs @> array[cast(:record as text)]")
                                + (question.caseNumber() == null ? "" : " and l.case_number = :number")
                                + (question.verb() == null ? "" : " and starts_with(l.verb, :verb)")
                                + (question.outcome() == null ? "" : " and l.outcome = :outcome")
                                + PAGED)
                        .param("person", question.person())
                        .param("record", question.record())
                        .param("number", question.caseNumber())
                        .param("verb", question.verb())
                        .param(
                                "outcome",
                                question.outcome() == null
                                        ? null
                                        : question.outcome().name()),
                span,
                skip,
                most);
    }

    Optional<AuditLine> line(long id) {
        return sql.sql(SHOWN + "where l.id = :id")
                .param("id", id)
                .query(LookStore::line)
                .optional();
    }

    static List<AuditLine> lines(StatementSpec question, Span span, int skip, int most) {
        return question.param("from", span.from())
                .param("to", span.to())
                .param("skip", skip)
                .param("most", most)
                .query(LookStore::line)
                .list();
    }

    Optional<Values> values(long id) {
        return sql.sql("select record, sealed from vault.audit_side where id = :id")
                .param("id", id)
                .query((row, n) -> new Values(row.getString("record"), row.getBytes("sealed")))
                .optional();
    }

    static AuditLine line(ResultSet row, int n) throws SQLException {
        Array refs = row.getArray("refs");
        return new AuditLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("verb"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("actor"),
                row.getObject("account", Long.class),
                row.getString("role"),
                row.getString("session"),
                row.getString("source"),
                row.getString("kind"),
                refs == null ? List.of() : List.of((String[]) refs.getArray()),
                row.getString("case_number"),
                row.getString("purpose"),
                row.getString("reason"),
                row.getString("query"),
                row.getObject("count", Long.class),
                row.getObject("bytes_out", Long.class),
                row.getBoolean("changed"));
    }
}
