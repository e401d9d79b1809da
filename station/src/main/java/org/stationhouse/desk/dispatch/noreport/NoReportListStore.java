package org.stationhouse.desk.dispatch.noreport;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Reads the no-report list. Whoever may not know of a case is not told that it stands here. */
@Repository
class NoReportListStore {

    static final String OLDEST = "nr.since, nr.call";
    static final String NEWEST = "nr.since desc, nr.call desc";

    static final Map<String, String> ORDERS = Map.of(
            "case", "call.case_number",
            "call", "call.number",
            "nature", "lower(call.nature)",
            "place", "lower(call.place)",
            "unit", "nr.unit",
            "writer", "lower(nr.writer)",
            "since", "nr.since",
            "hours", "nr.since");

    /** As {@link NoReport#state} has it; {@code :line} is a shift ago. */
    private static final String ASKED = """
         where (not nr.guarded or call.case_ref <> all(:shut))
            and (:state::text is null or :state = case when nr.reported_at is not null then 'REPORTED'
                when nr.needless_at is not null then 'NEEDLESS' when nr.since <= :line then 'LATE' else 'DUE' end)
            and (:text::text is null or call.case_number = :text or call.number = upper(:text)
                or strpos(lower(call.nature), lower(:text)) > 0 or strpos(lower(call.place), lower(:text)) > 0)
            and (:unit::text is null or upper(nr.unit) = upper(:unit))
            and (:writer::text is null or strpos(lower(nr.writer), lower(:writer)) > 0)
            and (:older::timestamptz is null or nr.since <= :older)
            and (:from::timestamptz is null or nr.since >= :from)
            and (:until::timestamptz is null or nr.since < :until)
        """;

    private final JdbcClient sql;

    NoReportListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a reader may know of. @param shut cases that he may not know of @param line a shift ago */
    record Seen(Collection<PublicRef> shut, Instant line) {}

    /** @param order full order text of this store */
    List<NoReport> list(NoReportFilter filter, Seen seen, String order, int skip, int most) {
        return asked(NoReportStore.ROWS + ASKED + " order by " + order + " limit :most offset :skip", filter, seen)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> NoReportStore.noReport(row))
                .list();
    }

    int count(NoReportFilter filter, Seen seen) {
        return asked(
                        "select count(*) from dispatch.no_report as nr join dispatch.call as call on call.id = nr.call"
                                + ASKED,
                        filter,
                        seen)
                .query(Integer.class)
                .single();
    }

    /** How many of them each has to write, who has most first. */
    List<Owed> owed(NoReportFilter filter, Seen seen, int most) {
        return asked(
                        """
            select nr.writer, count(*) as many, min(nr.since) as oldest
            from dispatch.no_report as nr join dispatch.call as call on call.id = nr.call
            """ + ASKED + " group by nr.writer order by many desc, oldest, nr.writer limit :most",
                        filter,
                        seen)
                .param("most", most)
                .query((row, n) -> new Owed(
                        row.getString("writer"),
                        row.getInt("many"),
                        row.getTimestamp("oldest").toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec asked(String question, NoReportFilter filter, Seen seen) {
        return sql.sql(question)
                .param("shut", seen.shut().stream().map(PublicRef::text).toArray(String[]::new))
                .param("line", seen.line())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("text", filter.text())
                .param("unit", filter.unit())
                .param("writer", filter.writer())
                .param("older", filter.older())
                .param("from", filter.from())
                .param("until", filter.until());
    }

    /** Cases on the list that may be restricted. */
    List<PublicRef> guardedCases() {
        return sql.sql("""
            select distinct call.case_ref from dispatch.no_report as nr join dispatch.call as call on call.id = nr.call
            where nr.guarded
            """)
                .query((row, n) -> new PublicRef(row.getString("case_ref")))
                .list();
    }
}
