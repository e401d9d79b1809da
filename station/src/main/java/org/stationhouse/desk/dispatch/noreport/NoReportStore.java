package org.stationhouse.desk.dispatch.noreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;

/** The calls that bear a case number, as the no-report list knows them. */
@Repository
class NoReportStore {

    static final String ROWS = """
        select nr.*, call.number, call.nature, call.nature_code, call.place, call.case_ref, call.case_number
        from dispatch.no_report as nr join dispatch.call as call on call.id = nr.call
        """;

    private final JdbcClient sql;

    NoReportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A call has its number; one that is there already stays as it is. @return 1, or 0 for such a one */
    int insert(NoReport it) {
        return sql.sql("""
            insert into dispatch.no_report (call, call_ref, jacket, guarded, unit, writer_code, writer, since, reported_at, version)
            values (:call, :ref, :jacket, :guarded, :unit, :code, :writer, :since, :reportedAt, 1)
            on conflict (call) do nothing
            """)
                .param("call", it.call())
                .param("ref", it.ref())
                .param("jacket", it.inCase().id())
                .param("guarded", it.inCase().guarded())
                .param("unit", it.unit())
                .param("code", it.writer().code())
                .param("writer", it.writer().name())
                .param("since", it.since())
                .param("reportedAt", it.reportedAt())
                .update();
    }

    Optional<NoReport> find(PublicRef ref) {
        return sql.sql(ROWS + " where nr.call_ref = :ref")
                .param("ref", ref)
                .query((row, n) -> noReport(row))
                .optional();
    }

    /** As {@link #find}; nobody else changes it before this transaction ends. */
    Optional<NoReport> lock(PublicRef ref) {
        return sql.sql(ROWS + " where nr.call_ref = :ref for update of nr")
                .param("ref", ref)
                .query((row, n) -> noReport(row))
                .optional();
    }

    /** The calls of a case, held until this transaction ends. */
    List<NoReport> lockOfCase(long jacket) {
        return sql.sql(ROWS + " where nr.jacket = :jacket order by nr.call for update of nr")
                .param("jacket", jacket)
                .query((row, n) -> noReport(row))
                .list();
    }

    /** Those whose report is still to come, the oldest first. */
    List<NoReport> wanted() {
        return sql.sql(ROWS + " where nr.reported_at is null and nr.needless_at is null order by nr.since, nr.call")
                .query((row, n) -> noReport(row))
                .list();
    }

    /** Those that are late and were not told to the supervisors, held until this transaction ends. @param issued at or before */
    List<NoReport> lockUnraised(Instant issued, int most) {
        return sql.sql(ROWS + """
            where nr.reported_at is null and nr.needless_at is null and nr.since <= :issued and nr.raised_at is null
            order by nr.since, nr.call limit :most for update of nr skip locked
            """)
                .param("issued", issued)
                .param("most", most)
                .query((row, n) -> noReport(row))
                .list();
    }

    void updateRaised(long call, Instant at) {
        sql.sql("update dispatch.no_report set raised_at = :at where call = :call")
                .param("at", at)
                .param("call", call)
                .update();
    }

    /** @param at null when the case has no report any more */
    void updateReported(long call, @Nullable Instant at) {
        sql.sql("update dispatch.no_report set reported_at = :at, version = version + 1 where call = :call")
                .param("at", at)
                .param("call", call)
                .update();
    }

    void updateGuarded(long jacket, boolean guarded) {
        sql.sql("update dispatch.no_report set guarded = :guarded where jacket = :jacket")
                .param("guarded", guarded)
                .param("jacket", jacket)
                .update();
    }

    /** @return 1, or 0 when somebody else changed it since this version */
    int updateNeedless(NoReport from, NoReport.@Nullable Needless needless) {
        return sql.sql("""
            update dispatch.no_report set needless_at = :at, needless_by = :by, needless_why = :why, version = version + 1
            where call = :call and version = :version
            """)
                .param("at", needless == null ? null : needless.at())
                .param("by", needless == null ? null : needless.by())
                .param("why", needless == null ? null : needless.why())
                .param("call", from.call())
                .param("version", from.version())
                .update();
    }

    /** @return 1, or 0 when somebody else changed it since this version */
    int updateWriter(NoReport from, NoReport.Writer writer) {
        return sql.sql("""
            update dispatch.no_report set writer_code = :code, writer = :name, version = version + 1
            where call = :call and version = :version
            """)
                .param("code", writer.code())
                .param("name", writer.name())
                .param("call", from.call())
                .param("version", from.version())
                .update();
    }

    void add(long call, NoReportLine line) {
        sql.sql("insert into dispatch.no_report_line (call, at, by, step, said) values (:call, :at, :by, :step, :said)")
                .param("call", call)
                .param("at", line.at())
                .param("by", line.by())
                .param("step", line.step())
                .param("said", line.said())
                .update();
    }

    /** Oldest first. */
    List<NoReportLine> lines(long call) {
        return sql.sql("select at, by, step, said from dispatch.no_report_line where call = :call order by id")
                .param("call", call)
                .query((row, n) -> new NoReportLine(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("step"),
                        row.getString("said")))
                .list();
    }

    static NoReport noReport(ResultSet row) throws SQLException {
        String code = row.getString("nature_code");
        Instant needless = instant(row, "needless_at");
        return new NoReport(
                row.getLong("call"),
                new PublicRef(row.getString("call_ref")),
                row.getString("number"),
                code == null ? row.getString("nature") : code + " " + row.getString("nature"),
                row.getString("place"),
                new NoReport.Case(
                        row.getLong("jacket"),
                        new PublicRef(row.getString("case_ref")),
                        CaseNumber.of(row.getString("case_number")),
                        row.getBoolean("guarded")),
                row.getString("unit"),
                new NoReport.Writer(row.getString("writer_code"), row.getString("writer")),
                row.getTimestamp("since").toInstant(),
                instant(row, "reported_at"),
                needless == null
                        ? null
                        : new NoReport.Needless(needless, row.getString("needless_by"), row.getString("needless_why")),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
