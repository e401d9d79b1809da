package org.stationhouse.backoffice.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class AssignedStore {

    private final JdbcClient sql;

    AssignedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who is assigned now, the longest first. */
    List<RestrictedCases.Assigned> of(long jacket) {
        return sql.sql("""
                select account, name, at, by from cases.assigned where jacket = :jacket and ended_at is null order by id
                """)
                .param("jacket", jacket)
                .query(RestrictedCases.Assigned.class)
                .list();
    }

    int assign(long jacket, long account, String name, Instant at, String by) {
        return sql.sql("""
                insert into cases.assigned (jacket, account, name, at, by) values (:jacket, :account, :name, :at, :by)
                on conflict (account, jacket) where ended_at is null do nothing
                """)
                .param("jacket", jacket)
                .param("account", account)
                .param("name", name)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** @param account null for everybody */
    int end(long jacket, @Nullable Long account, Instant at, String by) {
        return sql.sql("""
                update cases.assigned set ended_at = :at, ended_by = :by
                where jacket = :jacket and ended_at is null and (:account::bigint is null or account = :account)
                """)
                .param("jacket", jacket)
                .param("account", account)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** @param at null to lift it */
    int restrict(long jacket, int version, @Nullable Instant at) {
        return sql.sql("""
                update cases.jacket set restricted_at = :at, version = version + 1 where id = :id and version = :version
                """)
                .param("at", at)
                .param("id", jacket)
                .param("version", version)
                .update();
    }

    /** Restricted cases that the account is assigned to. */
    List<PublicRef> openTo(long account) {
        return sql.sql("""
                select jacket.ref from cases.assigned join cases.jacket on jacket.id = assigned.jacket
                where assigned.account = :account and assigned.ended_at is null and jacket.restricted_at is not null
                """)
                .param("account", account)
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .list();
    }

    /** Met by a restricted case that the reader is assigned to. @param ref SQL of its reference */
    static String openSql(String ref) {
        return "cases.lets_in(%s, :account)".formatted(ref);
    }

    /** Which of these cases are restricted and not assigned to the account. */
    List<PublicRef> restrictedToOthers(Collection<PublicRef> cases, @Nullable Long account) {
        return sql.sql("""
                select ref from cases.jacket where ref = any(:refs) and restricted_at is not null
                    and not exists (select 1 from cases.assigned
                        where jacket = jacket.id and account = :account and ended_at is null)
                """)
                .param("refs", cases.stream().map(PublicRef::text).toArray(String[]::new))
                .param("account", account)
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .list();
    }
}
