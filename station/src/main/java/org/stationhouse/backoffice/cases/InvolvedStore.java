package org.stationhouse.backoffice.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Who and what is involved in cases. People and vehicles have their own tables, so that keys between tables hold. */
@Repository
class InvolvedStore {

    /** A case in which one of those asked for is involved, as the pages of the master index show it. */
    record Line(
            PublicRef link,
            long thing,
            Instant at,
            String role,
            String number,
            String said,
            String about,
            String path) {}

    private final JdbcClient sql;

    InvolvedStore(JdbcClient sql) {
        this.sql = sql;
    }

    int add(Subject of, long jacket, long thing, String role, String said, String source, Instant since, String by) {
        return sql.sql("""
                insert into cases.%1$s_involved (ref, jacket, %1$s, role, said, since, source, by)
                values (:ref, :jacket, :thing, :role, :said, :since, :source, :by)
                on conflict (jacket, %1$s, role) where ended_at is null do nothing
                """.formatted(of.word()))
                .param("ref", PublicRef.fresh())
                .param("jacket", jacket)
                .param("thing", thing)
                .param("role", role)
                .param("said", said)
                .param("since", since)
                .param("source", source)
                .param("by", by)
                .update();
    }

    List<Involved<Void>> of(Subject of, long jacket) {
        return sql.sql("""
                select ref, %1$s as thing, role, said, since, source, by from cases.%1$s_involved
                where jacket = :jacket and ended_at is null order by id
                """.formatted(of.word()))
                .param("jacket", jacket)
                .query((row, n) -> new Involved<Void>(
                        new PublicRef(row.getString("ref")),
                        row.getLong("thing"),
                        row.getString("role"),
                        row.getString("said"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("source"),
                        row.getString("by"),
                        null))
                .list();
    }

    int end(Subject of, long jacket, PublicRef ref, Instant at, String by) {
        return sql.sql("""
                update cases.%1$s_involved set ended_at = :at, ended_by = :by
                where jacket = :jacket and ref = :ref and ended_at is null
                """.formatted(of.word()))
                .param("at", at)
                .param("by", by)
                .param("jacket", jacket)
                .param("ref", ref)
                .update();
    }

    /** Cases in which these are involved, but for those that are restricted to others. */
    List<Line> naming(Subject of, Collection<Long> things, @Nullable Long account) {
        return sql.sql("""
                select it.ref as link, it.%1$s as thing, it.since as at, '%2$s' || it.role as role, jacket.number, it.said,
                    jacket.title as about, '/cases/' || jacket.ref as path
                from cases.%1$s_involved it join cases.jacket on jacket.id = it.jacket
                where it.%1$s = any(:things) and it.ended_at is null and (jacket.restricted_at is null or exists (
                    select 1 from cases.assigned where jacket = jacket.id and account = :account and ended_at is null))
                order by it.since desc, it.id desc
                """.formatted(of.word(), of.words()))
                .param("things", things.toArray(Long[]::new))
                .param("account", account)
                .query(Line.class)
                .list();
    }

    /** Met by who or what is involved in a restricted case that the reader is assigned to. @param id SQL of his id */
    static String openSql(Subject of, String id) {
        return "cases.lets_in_%s(%s, :account)".formatted(of.word(), id);
    }

    /** @return the case of the link, empty when it is none of these */
    Optional<Long> repoint(Subject of, PublicRef ref, long thing) {
        return sql.sql("""
                update cases.%1$s_involved set %1$s = :thing where ref = :ref and ended_at is null returning jacket
                """.formatted(of.word()))
                .param("thing", thing)
                .param("ref", ref)
                .query(Long.class)
                .optional();
    }

    /** All that ever were involved in the case. */
    List<Long> everIn(Subject of, long jacket) {
        return sql.sql("select distinct %1$s from cases.%1$s_involved where jacket = :jacket".formatted(of.word()))
                .param("jacket", jacket)
                .query(Long.class)
                .list();
    }

    /** Those of these that never were involved in a case that is not restricted. */
    List<Long> onlyRestricted(Subject of, Collection<Long> things) {
        return sql.sql("""
                select it.%1$s from cases.%1$s_involved it join cases.jacket on jacket.id = it.jacket
                where it.%1$s = any(:things) group by it.%1$s having bool_and(jacket.restricted_at is not null)
                """.formatted(of.word()))
                .param("things", things.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
