package org.stationhouse.backoffice.master.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class PersonStore {

    private final JdbcClient sql;

    PersonStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(PublicRef ref, String number, Said said, boolean apart, Instant at, String by) {
        return sql.sql("""
                insert into master.person (ref, number, last, first, middle, sort, born, sex, race, ethnicity, height_in,
                    weight_lb, hair, eyes, marks, apart, shut, entered_at, entered_by, version)
                values (:ref, :number, :last, :first, :middle, :sort, :born, :sex, :race, :ethnicity, :heightIn, :weightLb,
                    :hair, :eyes, :marks, :apart, false, :at, :by, 1)
                returning id
                """)
                .param("ref", ref)
                .param("number", number)
                .params(said.columns())
                .param("apart", apart)
                .param("at", at)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    int update(long id, int version, Said said) {
        return sql.sql("""
                update master.person set last = :last, first = :first, middle = :middle, sort = :sort, born = :born, sex = :sex,
                    race = :race, ethnicity = :ethnicity, height_in = :heightIn, weight_lb = :weightLb, hair = :hair,
                    eyes = :eyes, marks = :marks, version = version + 1
                where id = :id and version = :version
                """)
                .params(said.columns())
                .param("id", id)
                .param("version", version)
                .update();
    }

    /** What the person's own columns say. */
    record Said(PersonName name, @Nullable PartialDate born, Looks looks) {

        java.util.Map<String, @Nullable Object> columns() {
            var columns = new java.util.HashMap<String, @Nullable Object>();
            columns.put("last", name.last());
            columns.put("first", name.first());
            columns.put("middle", name.middle());
            columns.put("sort", Spelling.fold(name.last() + " " + name.first() + " " + name.middle()));
            columns.put("born", born == null ? null : born.toString());
            columns.put("sex", looks.sex());
            columns.put("race", looks.race());
            columns.put("ethnicity", looks.ethnicity());
            columns.put("heightIn", looks.heightIn());
            columns.put("weightLb", looks.weightLb());
            columns.put("hair", looks.hair());
            columns.put("eyes", looks.eyes());
            columns.put("marks", looks.marks());
            return columns;
        }
    }

    Optional<Person> find(PublicRef ref) {
        return sql.sql("select * from master.person where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> person(row))
                .optional();
    }

    Optional<Person> numbered(String number) {
        return sql.sql("select * from master.person where number = upper(:number)")
                .param("number", number.strip())
                .query((row, n) -> person(row))
                .optional();
    }

    Optional<Person> find(long id) {
        return sql.sql("select * from master.person where id = :id")
                .param("id", id)
                .query((row, n) -> person(row))
                .optional();
    }

    /** All rows of the persons that these rows belong to, held until this transaction ends; no other row is read for it. */
    List<Person> group(Collection<Long> ids) {
        return sql.sql("""
                with root as materialized (
                    select distinct coalesce(canonical, id) as id from master.person where id = any(:ids))
                select p.* from master.person p
                where p.id in (select id from root
                    union all select other.id from root join master.person other on other.canonical = root.id)
                order by p.id for update of p
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> person(row))
                .list();
    }

    /** Whether the person is known only through protected events; the row is held already. */
    int shut(Person person, boolean only) {
        return sql.sql("update master.person set shut = :only where id = :id and version = :version")
                .param("only", only)
                .param("id", person.id())
                .param("version", person.version())
                .update();
    }

    /** Met by one who is shut but open to the reader. @param ref SQL of the reference @param open condition for the id */
    static String shutSql(String ref, NeedToKnow open) {
        return "exists (select 1 from master.person shut where shut.ref = %s and shut.shut and %s offset 0)"
                .formatted(ref, open.sql("shut.id"));
    }

    /** Two who enter the same person at the same moment wait for each other here. */
    void queue(String about) {
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:about, 14))) as held")
                .param("about", about)
                .query(Integer.class)
                .single();
    }

    /** Running numbers of those whose number begins so. */
    List<Long> numbers(String prefix) {
        return sql.sql("""
                select substr(number, length(:prefix) + 1)::bigint from master.person where starts_with(number, :prefix)
                """).param("prefix", prefix).query(Long.class).list();
    }

    static Person person(ResultSet row) throws SQLException {
        String born = row.getString("born");
        Timestamp merged = row.getTimestamp("merged_at");
        return new Person(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                new PersonName(row.getString("last"), row.getString("first"), row.getString("middle")),
                born == null ? null : PartialDate.of(born),
                new Looks(
                        row.getString("sex"),
                        row.getString("race"),
                        row.getString("ethnicity"),
                        row.getObject("height_in", Integer.class),
                        row.getObject("weight_lb", Integer.class),
                        row.getString("hair"),
                        row.getString("eyes"),
                        row.getString("marks")),
                row.getObject("merged_into", Long.class),
                row.getObject("canonical", Long.class),
                merged == null ? null : merged.toInstant(),
                row.getBoolean("apart"),
                row.getBoolean("shut"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"),
                row.getInt("version"));
    }
}
