package org.stationhouse.desk.reports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Many reports at once, without their sections; none of a case that the reader may not know of. */
@Repository
class ReportListStore {

    static final String NEWEST = "made_at desc, id desc";

    static final Map<String, String> ORDERS = Map.of(
            "number", "number",
            "kind", "kind",
            "about", "lower(about)",
            "occurred", "occurred_from",
            "place", "lower(place)",
            "author", "lower(author_name)",
            "state", "state",
            "since", "state_at");

    private final JdbcClient sql;

    ReportListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param shut restricted cases that the reader may not know of @param order full order text of this store */
    List<Report> list(ReportFilter filter, Collection<PublicRef> shut, String order, int skip, int most) {
        return sql.sql(ReportStore.SELECT + """
             where (not guarded or case_ref <> all(:shut))
                and (:kind::text is null or kind = :kind)
                and (:state::text is null or state = :state or :state = 'OPEN' and state not in ('FILED', 'CANCELED'))
                and (:author::bigint is null or author = :author)
                and (:text::text is null or number = upper(:text) or case_number = :text
                    or strpos(lower(about), lower(:text)) > 0 or strpos(lower(place), lower(:text)) > 0
                    or strpos(lower(narrative), lower(:text)) > 0
                    or exists (select 1 from reports.person where person.report = report.id
                        and strpos(lower(name_last || ', ' || name_first || ' ' || name_middle), lower(:text)) > 0))
                and (:from::timestamptz is null or made_at >= :from)
                and (:until::timestamptz is null or made_at < :until)
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("shut", texts(shut))
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("author", filter.author())
                .param("text", filter.text())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> ReportStore.report(row))
                .list();
    }

    /** How many stand in a state since before then. @param shut restricted cases that the reader may not know of */
    int waiting(String state, Instant before, Collection<PublicRef> shut) {
        return sql.sql("""
            select count(*) from reports.report
            where state = :state and state_at < :before and (not guarded or case_ref <> all(:shut))
            """)
                .param("state", state)
                .param("before", before)
                .param("shut", texts(shut))
                .query(Integer.class)
                .single();
    }

    /** Those in which somebody has to do something, in the order of their ids, from behind this one on. */
    List<Report> open(long behind, int most) {
        return sql.sql(ReportStore.SELECT + """
             where state not in ('FILED', 'CANCELED') and id > :behind order by id limit :most
            """)
                .param("behind", behind)
                .param("most", most)
                .query((row, n) -> ReportStore.report(row))
                .list();
    }

    /** Cases in whose reports a number is missing. */
    List<String> gaps() {
        return sql.sql("""
            select case_number from reports.report group by jacket, case_number having max(running) <> count(*)
            order by case_number
            """).query(String.class).list();
    }

    /** Those filed last of which the account may know, newest first. @param account null for a program */
    List<Report> lastFiled(int most, @Nullable Long account) {
        return sql.sql(ReportStore.SELECT + " where state = 'FILED' and " + ReportShelf.knownSql("ref")
                        + " order by state_at desc, id desc limit :most")
                .param("account", account)
                .param("most", most)
                .query((row, n) -> ReportStore.report(row))
                .list();
    }

    /** The restricted cases that reports are of. */
    List<PublicRef> guardedCases() {
        return sql.sql("select distinct case_ref from reports.report where guarded")
                .query((row, n) -> new PublicRef(row.getString("case_ref")))
                .list();
    }

    /** Met by one of a restricted case that the reader is assigned to. @param ref SQL of its reference */
    static String openSql(String ref) {
        return "reports.lets_in_report(%s, :account)".formatted(ref);
    }

    private static String[] texts(Collection<PublicRef> refs) {
        return refs.stream().map(PublicRef::text).toArray(String[]::new);
    }
}
