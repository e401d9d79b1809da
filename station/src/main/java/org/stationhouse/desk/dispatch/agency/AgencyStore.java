package org.stationhouse.desk.dispatch.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** The agencies that calls are transferred to. */
@Repository
class AgencyStore {

    private final JdbcClient sql;

    AgencyStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PublicRef ref, OtherAgency.Said said, Instant now, String by) {
        params(sql.sql("""
            insert into dispatch.other_agency (ref, name, phone, takes, changed_at, changed_by, version)
            values (:ref, :name, :phone, :takes, :now, :by, 1)
            """), said, now, by).param("ref", ref).update();
    }

    /** @param withdrawnAt null for one in use @return 1, or 0 when somebody else changed it since this version */
    int update(OtherAgency from, OtherAgency.Said said, @Nullable Instant withdrawnAt, Instant now, String by) {
        return params(sql.sql("""
            update dispatch.other_agency set name = :name, phone = :phone, takes = :takes, withdrawn_at = :withdrawn,
                changed_at = :now, changed_by = :by, version = version + 1
            where id = :id and version = :version
            """), said, now, by)
                .param("withdrawn", withdrawnAt)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static JdbcClient.StatementSpec params(
            JdbcClient.StatementSpec statement, OtherAgency.Said said, Instant now, String by) {
        return statement
                .param("name", said.name())
                .param("phone", said.phone())
                .param("takes", said.takes())
                .param("now", now)
                .param("by", by);
    }

    Optional<OtherAgency> find(PublicRef ref) {
        return sql.sql("select * from dispatch.other_agency where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> agency(row))
                .optional();
    }

    /** Whether another one in use has this name. */
    boolean named(String name, long but) {
        return sql.sql("""
            select exists (select 1 from dispatch.other_agency
                where lower(name) = lower(:name) and withdrawn_at is null and id <> :but)
            """)
                .param("name", name)
                .param("but", but)
                .query(Boolean.class)
                .single();
    }

    /** By name. @param text part of the name or of what it takes; null for all */
    List<OtherAgency> list(@Nullable String text, boolean withdrawn) {
        return sql.sql("""
            select * from dispatch.other_agency
            where (withdrawn_at is not null) = :withdrawn
                and (:text::text is null or strpos(lower(name), lower(:text)) > 0 or strpos(lower(takes), lower(:text)) > 0)
            order by lower(name), id
            """)
                .param("withdrawn", withdrawn)
                .param("text", text)
                .query((row, n) -> agency(row))
                .list();
    }

    private static OtherAgency agency(ResultSet row) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new OtherAgency(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                new OtherAgency.Said(row.getString("name"), row.getString("phone"), row.getString("takes")),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getInt("version"));
    }
}
