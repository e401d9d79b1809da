package org.stationhouse.backoffice.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class InvolvedStore {

    private final JdbcClient sql;

    InvolvedStore(JdbcClient sql) {
        this.sql = sql;
    }

    int add(long jacket, long person, String role, String said, String source, Instant since, String by) {
        return sql.sql("""
                insert into cases.person_involved (ref, jacket, person, role, said, since, source, by)
                values (:ref, :jacket, :person, :role, :said, :since, :source, :by)
                on conflict (jacket, person, role) where ended_at is null do nothing
                """)
                .param("ref", PublicRef.fresh())
                .param("jacket", jacket)
                .param("person", person)
                .param("role", role)
                .param("said", said)
                .param("since", since)
                .param("source", source)
                .param("by", by)
                .update();
    }

    List<Involved> of(long jacket) {
        return sql.sql("""
                select ref, person, role, said, since, source, by from cases.person_involved
                where jacket = :jacket and ended_at is null order by id
                """)
                .param("jacket", jacket)
                .query((row, n) -> new Involved(
                        new PublicRef(row.getString("ref")),
                        row.getLong("person"),
                        row.getString("role"),
                        row.getString("said"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("source"),
                        row.getString("by"),
                        null))
                .list();
    }

    int end(long jacket, PublicRef ref, Instant at, String by) {
        return sql.sql("""
                update cases.person_involved set ended_at = :at, ended_by = :by
                where jacket = :jacket and ref = :ref and ended_at is null
                """)
                .param("at", at)
                .param("by", by)
                .param("jacket", jacket)
                .param("ref", ref)
                .update();
    }

    /** Cases in which these people are involved, but for those that are restricted to others. */
    List<Appearances.Line> of(Collection<Long> people, @Nullable Long account) {
        return sql.sql("""
                select it.ref as link, it.person, it.since as at, 'cases.role.' || it.role as role, jacket.number, it.said,
                    jacket.title as about, '/cases/' || jacket.ref as path
                from cases.person_involved it join cases.jacket on jacket.id = it.jacket
                where it.person = any(:people) and it.ended_at is null and (jacket.restricted_at is null or exists (
                    select 1 from cases.assigned where jacket = jacket.id and account = :account and ended_at is null))
                order by it.since desc, it.id desc
                """)
                .param("people", people.toArray(Long[]::new))
                .param("account", account)
                .query(Appearances.Line.class)
                .list();
    }

    /** People whom the account sees through restricted cases that it is assigned to. */
    List<Long> openTo(long account) {
        return sql.sql("""
                select distinct it.person from cases.assigned join cases.jacket on jacket.id = assigned.jacket
                join cases.person_involved it on it.jacket = jacket.id
                where assigned.account = :account and assigned.ended_at is null and jacket.restricted_at is not null
                """).param("account", account).query(Long.class).list();
    }

    /** @return the case of the link, empty when it is none of these */
    Optional<Long> repoint(PublicRef ref, long person) {
        return sql.sql("""
                update cases.person_involved set person = :person where ref = :ref and ended_at is null returning jacket
                """)
                .param("person", person)
                .param("ref", ref)
                .query(Long.class)
                .optional();
    }

    /** People ever involved in the case. */
    List<Long> everIn(long jacket) {
        return sql.sql("select distinct person from cases.person_involved where jacket = :jacket")
                .param("jacket", jacket)
                .query(Long.class)
                .list();
    }

    /** Those of these people who never were involved in a case that is not restricted. */
    List<Long> onlyRestricted(Collection<Long> people) {
        return sql.sql("""
                select it.person from cases.person_involved it join cases.jacket on jacket.id = it.jacket
                where it.person = any(:people) group by it.person having bool_and(jacket.restricted_at is not null)
                """)
                .param("people", people.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
