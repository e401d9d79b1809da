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

    /** All rows of the persons that these rows belong to, held until this transaction ends. */
    List<Person> group(Collection<Long> ids) {
        return sql.sql("""
                select p.* from master.person p
                where coalesce(p.canonical, p.id) in (select coalesce(canonical, id) from master.person where id = any(:ids))
                order by p.id for update of p
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> person(row))
                .list();
    }

    int point(Person person, @Nullable Long mergedInto, @Nullable Long canonical, @Nullable Instant at) {
        return sql.sql("""
                update master.person set merged_into = :into, canonical = :canonical, merged_at = :at, version = version + 1
                where id = :id and version = :version
                """)
                .param("into", mergedInto)
                .param("canonical", canonical)
                .param("at", at)
                .param("id", person.id())
                .param("version", person.version())
                .update();
    }

    /** Whether the person is known only through protected events; the row is held already. */
    int shut(Person person, boolean only) {
        return sql.sql("update master.person set shut = :only where id = :id and version = :version")
                .param("only", only)
                .param("id", person.id())
                .param("version", person.version())
                .update();
    }

    /** Those of these people who are shut. */
    List<PublicRef> shut(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("select ref from master.person where id = any(:ids) and shut")
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, n) -> new PublicRef(row.getString("ref")))
                        .list();
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
