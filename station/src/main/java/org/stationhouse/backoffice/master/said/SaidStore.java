package org.stationhouse.backoffice.master.said;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class SaidStore {

    private final JdbcClient sql;

    SaidStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PublicRef ref, long thing, NewSaid said, @Nullable String e164, Instant at, String by) {
        sql.sql("""
                insert into master.said (ref, thing, kind, sort, said, state, e164, person, from_on, until_on, source, at, by)
                values (:ref, :thing, :kind, :sort, :said, :state, :e164, :person, :fromOn, :untilOn, :source, :at, :by)
                """)
                .param("ref", ref)
                .param("thing", thing)
                .param("kind", said.kind())
                .param("sort", said.sort())
                .param("said", said.said())
                .param("state", said.state())
                .param("e164", e164)
                .param("person", said.person())
                .param("fromOn", said.fromOn())
                .param("untilOn", said.untilOn())
                .param("source", said.source())
                .param("at", at)
                .param("by", by)
                .update();
    }

    Optional<Said> find(PublicRef ref) {
        return sql.sql("select * from master.said where ref = :ref and ended_at is null")
                .param("ref", ref)
                .query((row, n) -> said(row))
                .optional();
    }

    List<Said> ofVehicles(Collection<Long> ids) {
        return sql.sql("select * from master.said where vehicle = any(:ids) and ended_at is null order by id desc")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> said(row))
                .list();
    }

    List<Said> ofOrganizations(Collection<Long> ids) {
        return sql.sql("select * from master.said where organization = any(:ids) and ended_at is null order by id desc")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> said(row))
                .list();
    }

    int end(long id, Instant at, String by) {
        return sql.sql("""
                update master.said set ended_at = :at, ended_by = :by where id = :id and ended_at is null
                """).param("at", at).param("by", by).param("id", id).update();
    }

    /** What was said means another row, after two were taken apart. */
    void repoint(PublicRef ref, long thing) {
        sql.sql("update master.said set thing = :thing where ref = :ref and ended_at is null")
                .param("thing", thing)
                .param("ref", ref)
                .update();
    }

    /** What was said means another person, after people were taken apart. */
    void mean(PublicRef ref, long person) {
        sql.sql("update master.said set person = :person where ref = :ref and person is not null and ended_at is null")
                .param("person", person)
                .param("ref", ref)
                .update();
    }

    static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getLong("thing"),
                SaidKind.valueOf(row.getString("kind")),
                row.getString("sort"),
                row.getString("said"),
                row.getString("state"),
                row.getObject("person", Long.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("source"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"));
    }
}
