package org.stationhouse.desk.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.foundation.kernel.PublicRef;

/** Reports without what stands in their sections, which {@link PartStore} has. */
@Repository
class ReportStore {

    static final String SELECT = "select * from reports.report";

    private final JdbcClient sql;

    ReportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a new report begins with. */
    record Begun(
            PublicRef ref,
            String number,
            int running,
            String kind,
            CaseLink inCase,
            Report.@Nullable Origin origin,
            Owner.Person author) {}

    long insert(Begun it, String about, ReportSaid said, Instant now, String by) {
        Report.Origin origin = it.origin();
        return said(sql.sql("""
            insert into reports.report (ref, number, kind, jacket, case_ref, case_number, guarded, running, origin_kind, origin_ref,
                origin_number, author, author_ref, author_name, made_at, about, occurred_from, occurred_to, place, narrative, trained,
                state, state_at, state_by, version)
            values (:ref, :number, :kind, :jacket, :caseRef, :caseNumber, :guarded, :running, :originKind, :originRef,
                :originNumber, :author, :authorRef, :authorName, :now, :about, :from, :to, :place, :narrative, false,
                'DRAFT', :now, :by, 1)
            returning id
            """), about, said)
                .param("ref", it.ref())
                .param("number", it.number())
                .param("kind", it.kind())
                .param("jacket", it.inCase().jacket())
                .param("caseRef", it.inCase().ref())
                .param("caseNumber", it.inCase().number())
                .param("guarded", it.inCase().restricted())
                .param("running", it.running())
                .param("originKind", origin == null ? null : origin.kind())
                .param("originRef", origin == null ? null : origin.ref())
                .param("originNumber", origin == null ? null : origin.number())
                .param("author", it.author().account())
                .param("authorRef", it.author().ref())
                .param("authorName", it.author().name())
                .param("now", now)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, String about, ReportSaid said) {
        return statement
                .param("about", about)
                .param("from", said.from())
                .param("to", said.to())
                .param("place", said.place())
                .param("narrative", said.narrative());
    }

    /** @return 1, or 0 when somebody else changed the report since this version */
    int updateSaid(Report from, String about, ReportSaid said) {
        return said(sql.sql("""
            update reports.report set about = :about, occurred_from = :from, occurred_to = :to, place = :place,
                narrative = :narrative, version = version + 1
            where id = :id and version = :version
            """), about, said)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the report since this version */
    int updateState(Report from, ReportState to, boolean trained, Instant now, String by) {
        ReportState.Signed signed = to.signed();
        return sql.sql("""
            update reports.report set state = :state, state_at = :now, state_by = :by, why = :why, signed_at = :signedAt,
                signed_by = :signedBy, trained = :trained, version = version + 1
            where id = :id and version = :version
            """)
                .param("state", to.word())
                .param("now", now)
                .param("by", by)
                .param("why", to instanceof ReportState.Canceled it ? it.why() : null)
                .param("signedAt", signed == null ? null : signed.at())
                .param("signedBy", signed == null ? null : signed.by())
                .param("trained", trained)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** The next place of a report in its case, whose jacket the caller holds. */
    int next(long jacket) {
        return sql.sql("select coalesce(max(running), 0) + 1 from reports.report where jacket = :jacket")
                .param("jacket", jacket)
                .query(Integer.class)
                .single();
    }

    /** Its case was restricted or lifted; that goes through whatever somebody changes meanwhile. */
    void updateGuarded(long jacket, boolean guarded) {
        sql.sql("update reports.report set guarded = :guarded where jacket = :jacket")
                .param("guarded", guarded)
                .param("jacket", jacket)
                .update();
    }

    Optional<Report> find(PublicRef ref) {
        return sql.sql(SELECT + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> report(row))
                .optional();
    }

    /** The same, held by this transaction. */
    Optional<Report> lock(PublicRef ref) {
        return sql.sql(SELECT + " where ref = :ref for update")
                .param("ref", ref)
                .query((row, n) -> report(row))
                .optional();
    }

    /** In the order in which they were started. */
    List<Report> ofJacket(long jacket) {
        return sql.sql(SELECT + " where jacket = :jacket order by running")
                .param("jacket", jacket)
                .query((row, n) -> report(row))
                .list();
    }

    void line(long report, HistoryLine line) {
        sql.sql("insert into reports.line (report, at, by, step, said) values (:report, :at, :by, :step, :said)")
                .param("report", report)
                .param("at", line.at())
                .param("by", line.by())
                .param("step", line.step())
                .param("said", line.said())
                .update();
    }

    List<HistoryLine> lines(long report) {
        return sql.sql("select * from reports.line where report = :report order by id")
                .param("report", report)
                .query((row, n) -> new HistoryLine(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("step"),
                        row.getString("said")))
                .list();
    }

    /** Without its sections. */
    static Report report(ResultSet row) throws SQLException {
        String origin = row.getString("origin_kind");
        String signedBy = row.getString("signed_by");
        Instant signedAt = at(row, "signed_at");
        return new Report(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                row.getString("kind"),
                new CaseLink(
                        row.getLong("jacket"),
                        new PublicRef(row.getString("case_ref")),
                        row.getString("case_number"),
                        row.getBoolean("guarded")),
                origin == null
                        ? null
                        : new Report.Origin(
                                origin, new PublicRef(row.getString("origin_ref")), row.getString("origin_number")),
                new Owner.Person(
                        row.getLong("author"),
                        new PublicRef(row.getString("author_ref")),
                        row.getString("author_name")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("about"),
                new ReportSaid(
                        at(row, "occurred_from"),
                        at(row, "occurred_to"),
                        row.getString("place"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        row.getString("narrative"),
                        Answers.NONE),
                row.getBoolean("trained"),
                ReportState.of(
                        row.getString("state"),
                        row.getString("why"),
                        signedAt == null ? null : new ReportState.Signed(signedBy, signedAt)),
                row.getTimestamp("state_at").toInstant(),
                row.getInt("version"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
