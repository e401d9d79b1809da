package org.stationhouse.foundation.vault.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.vault.AuditLine;
import org.stationhouse.foundation.vault.AuditLooks.Span;
import org.stationhouse.foundation.vault.AuditReview;
import org.stationhouse.foundation.vault.AuditReview.Rule;
import org.stationhouse.foundation.vault.AuditReview.Share;
import org.stationhouse.foundation.vault.AuditReview.Signed;

/** What the rules of the weekly review find, and the sign-offs. */
@Repository
class ReviewStore {

    private static final long LARGE_BYTES = 10_000_000;

    /** The lines that meet a rule. Those of own names are found by {@link OwnNameRules} first. */
    private static final Map<Rule, String> MET = Map.of(
            Rule.REFUSED, "l.outcome = 'REFUSED'",
            Rule.BREAK_GLASS, "l.verb = 'staff.glass.break'",
            Rule.OUT_OF_HOURS, """
                    l.query is not null and l.account is not null
                    and (extract(hour from l.at at time zone :zone) >= :nightFrom
                        or extract(hour from l.at at time zone :zone) < :nightTo)""",
            Rule.WITHOUT_CASE, """
                    l.query is not null and l.account is not null and l.verb not like 'vault.%' and l.case_number is null
                    and l.purpose is null and l.reason is null""",
            Rule.OWN_NAME, "l.id = any(cast(:own as bigint[]))",
            Rule.LARGE_EXPORT, """
                    (l.verb like '%.print' or l.verb like '%.export')
                    and (greatest(l.count, cardinality(l.refs)) >= :largeCount or l.bytes_out >= :largeBytes)""",
            Rule.FAILED_SIGN_IN, "l.verb like 'staff.sign.%' and l.outcome <> 'DONE'");

    private final JdbcClient sql;

    ReviewStore(JdbcClient sql) {
        this.sql = sql;
    }

    long count(Span span) {
        return span(sql.sql("select count(*) from vault.audit_line l where l.at >= :from and l.at < :to"), span)
                .query(Long.class)
                .single();
    }

    /** How often each person met a rule, most often first. */
    List<Share> shares(Rule rule, Span span, ZoneId zone, Map<Long, String> surnames) {
        return asked(
                        rule,
                        "select l.actor, count(*) as count from vault.audit_line l where l.at >= :from and l.at < :to and "
                                + met(rule) + " group by l.actor order by count(*) desc, l.actor",
                        span,
                        zone,
                        surnames)
                .query(Share.class)
                .list();
    }

    List<AuditLine> lines(Rule rule, Span span, ZoneId zone, Map<Long, String> surnames, int skip, int most) {
        return asked(
                        rule,
                        LookStore.SHOWN + "where l.at >= :from and l.at < :to and " + met(rule) + LookStore.PAGED,
                        span,
                        zone,
                        surnames)
                .param("skip", skip)
                .param("most", most)
                .query(LookStore::line)
                .list();
    }

    private static String met(Rule rule) {
        return String.valueOf(MET.get(rule));
    }

    private StatementSpec asked(Rule rule, String question, Span span, ZoneId zone, Map<Long, String> surnames) {
        StatementSpec asked = span(sql.sql(question), span);
        return switch (rule) {
            case REFUSED, BREAK_GLASS, WITHOUT_CASE, FAILED_SIGN_IN -> asked;
            case OUT_OF_HOURS ->
                asked.param("zone", zone.getId())
                        .param("nightFrom", AuditReview.NIGHT_FROM)
                        .param("nightTo", AuditReview.NIGHT_TO);
            case OWN_NAME -> asked.param("own", array(ownNames(span, surnames)));
            case LARGE_EXPORT ->
                asked.param("largeCount", AuditReview.LARGE_COUNT).param("largeBytes", LARGE_BYTES);
        };
    }

    private static StatementSpec span(StatementSpec question, Span span) {
        return question.param("from", span.from()).param("to", span.to());
    }

    private static String array(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Ids of the queries in which somebody asked for his own surname. */
    private List<Long> ownNames(Span span, Map<Long, String> surnames) {
        var own = new ArrayList<Long>();
        span(sql.sql("""
                        select l.id, l.account, l.query from vault.audit_line l
                        where l.at >= :from and l.at < :to and l.query is not null and l.account is not null
                        """), span).query(row -> {
            String surname = surnames.get(row.getLong("account"));
            if (surname != null && OwnNameRules.asksFor(row.getString("query"), surname)) {
                own.add(row.getLong("id"));
            }
        });
        return own;
    }

    /** When the first line was written. */
    Optional<Instant> first() {
        return sql.sql("select at from vault.audit_line order by epoch, xid, id limit 1")
                .query(Instant.class)
                .optional();
    }

    Map<LocalDate, Signed> signed() {
        return sql
                .sql("select week, signed_by, signed_at, note from vault.audit_review")
                .query((row, n) -> Map.entry(
                        row.getDate("week").toLocalDate(),
                        new Signed(
                                row.getString("signed_by"),
                                row.getTimestamp("signed_at").toInstant(),
                                row.getString("note"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return false when the week is signed off already */
    boolean sign(LocalDate week, String by, Instant at, String note) {
        try {
            sql.sql("insert into vault.audit_review (week, signed_by, signed_at, note) values (:week, :by, :at, :note)")
                    .param("week", week)
                    .param("by", by)
                    .param("at", at)
                    .param("note", note)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
