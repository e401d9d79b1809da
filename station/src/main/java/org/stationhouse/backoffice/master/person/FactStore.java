package org.stationhouse.backoffice.master.person;

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
class FactStore {

    private static final String COLUMNS = """
            id as fact, ref as fact_ref, person as fact_person, kind, sort as fact_sort, said, state, other, from_on, until_on, source, at, by
            """;

    private final JdbcClient sql;

    FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PublicRef ref, long person, NewFact fact, byte @Nullable [] sealed, Instant at, String by) {
        sql.sql("""
                insert into master.person_fact (ref, person, kind, sort, said, state, sealed, other, from_on, until_on, source, at, by)
                values (:ref, :person, :kind, :sort, :said, :state, :sealed, :other, :fromOn, :untilOn, :source, :at, :by)
                """)
                .param("ref", ref)
                .param("person", person)
                .param("kind", fact.kind())
                .param("sort", fact.sort())
                .param("said", fact.said())
                .param("state", fact.state())
                .param("sealed", sealed, java.sql.Types.BINARY)
                .param("other", fact.other())
                .param("fromOn", fact.fromOn())
                .param("untilOn", fact.untilOn())
                .param("source", fact.source())
                .param("at", at)
                .param("by", by)
                .update();
    }

    Optional<Fact> find(PublicRef ref) {
        return sql.sql("select " + COLUMNS + " from master.person_fact where ref = :ref and ended_at is null")
                .param("ref", ref)
                .query((row, n) -> fact(row))
                .optional();
    }

    List<Fact> of(long person) {
        return sql.sql("select " + COLUMNS + " from master.person_fact where person = :person and ended_at is null")
                .param("person", person)
                .query((row, n) -> fact(row))
                .list();
    }

    /** Relations that others have to these people. */
    List<Fact> toward(Collection<Long> people) {
        return sql.sql("select " + COLUMNS + " from master.person_fact where other = any(:people) and ended_at is null")
                .param("people", people.toArray(Long[]::new))
                .query((row, n) -> fact(row))
                .list();
    }

    int end(long id, Instant at, String by) {
        return sql.sql("""
                update master.person_fact set ended_at = :at, ended_by = :by where id = :id and ended_at is null
                """).param("at", at).param("by", by).param("id", id).update();
    }

    /** Says that facts mean another row, after people were taken apart. */
    void repoint(long id, long to, byte @Nullable [] sealed) {
        sql.sql("update master.person_fact set person = :to, sealed = :sealed where id = :id")
                .param("to", to)
                .param("sealed", sealed, java.sql.Types.BINARY)
                .param("id", id)
                .update();
    }

    byte @Nullable [] sealed(long id) {
        return sql.sql("select sealed from master.person_fact where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("sealed"))
                .optional()
                .orElse(null);
    }

    static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getLong("fact"),
                new PublicRef(row.getString("fact_ref")),
                row.getLong("fact_person"),
                FactKind.valueOf(row.getString("kind")),
                row.getString("fact_sort"),
                row.getString("said"),
                row.getString("state"),
                row.getObject("other", Long.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("source"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"));
    }
}
