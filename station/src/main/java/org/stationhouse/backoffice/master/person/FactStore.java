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
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.PhoneUses;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class FactStore {

    static final String COLUMNS = """
            id as fact, ref as fact_ref, person as fact_person, kind, sort as fact_sort, said, state, other, from_on, until_on, source, at, by
            """;

    /** The rows of these people say again what their facts say. */
    static final String KEEP = """
            update master.person set line = (
                select jsonb_agg(jsonb_build_object('id', id, 'ref', ref, 'kind', kind, 'sort', sort, 'said', said,
                    'from', from_on, 'until', until_on, 'at', (extract(epoch from at) * 1000)::bigint) order by id)
                from master.person_fact
                where person = master.person.id and ended_at is null and kind in ('NAME', 'FLAG', 'ADDRESS'))
            where id = any(:people)
            """;

    private final JdbcClient sql;

    FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            PublicRef ref,
            long person,
            NewFact fact,
            byte @Nullable [] sealed,
            @Nullable Long place,
            @Nullable String e164,
            Instant at,
            String by) {
        sql.sql("""
                insert into master.person_fact (ref, person, kind, sort, said, state, sealed, e164, other, place, from_on, until_on,
                    source, at, by)
                values (:ref, :person, :kind, :sort, :said, :state, :sealed, :e164, :other, :place, :fromOn, :untilOn,
                    :source, :at, :by)
                """)
                .param("ref", ref)
                .param("person", person)
                .param("kind", fact.kind())
                .param("sort", fact.sort())
                .param("said", fact.said())
                .param("state", fact.state())
                .param("sealed", sealed, java.sql.Types.BINARY)
                .param("e164", e164)
                .param("other", fact.other())
                .param("place", place)
                .param("fromOn", fact.fromOn())
                .param("untilOn", fact.untilOn())
                .param("source", fact.source())
                .param("at", at)
                .param("by", by)
                .update();
        line(person);
    }

    private void line(Long... people) {
        sql.sql(KEEP).param("people", people).update();
    }

    private Long bearer(long id) {
        return sql.sql("select person from master.person_fact where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
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

    /** Addresses of people at these places, of those whom everybody may see and of these. */
    List<AtPlace> at(Collection<Long> places, Open open, int most) {
        return sql.sql(open.in("""
                select fact.at, fact.sort, fact.said, person.ref, person.number, person.last, person.first, person.middle
                from master.person_fact fact join master.person on person.id = fact.person
                where fact.place = any(:places) and fact.ended_at is null and sees(person)
                order by fact.id desc limit :most
                """))
                .param("places", places.toArray(Long[]::new))
                .params(open.params())
                .param("most", most)
                .query(AtPlace.class)
                .list();
    }

    long countAt(Collection<Long> places, Open open) {
        return sql.sql(open.in("""
                select count(distinct coalesce(person.canonical, person.id))
                from master.person_fact fact join master.person on person.id = fact.person
                where fact.place = any(:places) and fact.ended_at is null and sees(person)
                """))
                .param("places", places.toArray(Long[]::new))
                .params(open.params())
                .query(Long.class)
                .single();
    }

    /** An address of a person at a place. */
    record AtPlace(
            Instant at,
            String sort,
            String said,
            String ref,
            String number,
            String last,
            String first,
            String middle) {}

    /** Relations that others have to these people. */
    List<Fact> toward(Collection<Long> people) {
        return sql.sql("select " + COLUMNS + " from master.person_fact where other = any(:people) and ended_at is null")
                .param("people", people.toArray(Long[]::new))
                .query((row, n) -> fact(row))
                .list();
    }

    /** People who have or had a number, as far as the reader sees them. */
    List<PhoneUses.Use> phoned(String e164, Open open) {
        return sql.sql(open.in("""
                select 'master.person' as kind, p.last || case when p.first = '' then '' else ', ' || p.first end as name, p.number,
                    '/people/' || p.ref as path, 'master.sort.PHONE.' || f.sort as sort, f.said, f.from_on, f.until_on, f.source,
                    f.at, f.by, f.ended_at
                from master.person_fact f join master.person p on p.id = f.person
                where f.e164 = :e164 and sees(p)
                """))
                .param("e164", e164)
                .params(open.params())
                .query(PhoneUses.Use.class)
                .list();
    }

    /** People who have a warning that began or ended between these days. */
    List<Long> turned(LocalDate from, LocalDate until) {
        return sql.sql("""
                select distinct person from master.person_fact where kind = 'FLAG' and ended_at is null
                    and (until_on >= :from and until_on < :until or from_on > :from and from_on <= :until)
                """)
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .list();
    }

    int end(long id, Instant at, String by) {
        int ended = sql.sql("""
                update master.person_fact set ended_at = :at, ended_by = :by where id = :id and ended_at is null
                """).param("at", at).param("by", by).param("id", id).update();
        line(bearer(id));
        return ended;
    }

    /** Says that facts mean another row, after people were taken apart. */
    void repoint(long id, long to, byte @Nullable [] sealed) {
        Long from = bearer(id);
        sql.sql("update master.person_fact set person = :to, sealed = :sealed where id = :id")
                .param("to", to)
                .param("sealed", sealed, java.sql.Types.BINARY)
                .param("id", id)
                .update();
        line(from, to);
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
