package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/** Writes people who are taken over, many at a time. */
@Repository
class TakenStore {

    private static final long ONE_AT_A_TIME = 6_360_460L;

    /** A row on its way to become a person. */
    record Numbered(PublicRef ref, String number, PersonBatches.Fresh fresh) {

        NewPerson said() {
            return fresh.row().said();
        }
    }

    /**
     * A person as he will stand, with his whole social security numbers.
     *
     * @param ssns by the id of the fact that shows the last digits
     */
    record Entered(Numbered row, Dossier dossier, Map<Long, String> ssns) {

        Person person() {
            return dossier.head();
        }
    }

    /** One thing said of one of them. */
    private record Said(Fact fact, byte @Nullable [] sealed) {}

    private final JdbcClient sql;

    TakenStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the end of the transaction no other import of this agency looks or writes. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ONE_AT_A_TIME)
                .query((row, n) -> 0)
                .list();
    }

    /** Old number to mark of the content of those that are there already. */
    Map<String, String> numbered(String system, List<String> numbers) {
        var known = new HashMap<String, String>();
        sql.sql("""
                select old_number, content from master.person_taken where system = :system and old_number = any(:numbers)
                """)
                .param("system", system)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> known.put(row.getString("old_number"), row.getString("content")))
                .list();
        return known;
    }

    /** Those of these marks that stand there without a number. */
    Set<String> told(String system, List<String> marks) {
        return new HashSet<>(sql.sql("""
                select content from master.person_taken
                where system = :system and old_number is null and content = any(:marks)
                """)
                .param("system", system)
                .param("marks", marks.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The people as they will stand, in the order given. */
    List<Entered> prepared(List<Numbered> taken, Instant at, String by) {
        List<List<NewFact>> said =
                taken.stream().map(it -> facts(it.fresh().row())).toList();
        Iterator<Long> people = ids("person", taken.size());
        Iterator<Long> facts =
                ids("person_fact", said.stream().mapToInt(List::size).sum());
        var all = new ArrayList<Entered>();
        for (int n = 0; n < taken.size(); n++) {
            Person person = person(taken.get(n), people.next(), at, by);
            var its = new ArrayList<Fact>();
            var ssns = new HashMap<Long, String>();
            for (NewFact one : said.get(n)) {
                Fact fact = fact(facts.next(), person.id(), PersonFacts.shown(one), at, by);
                its.add(fact);
                if (one.ssn() && Ssn.whole(one.said())) {
                    ssns.put(fact.id(), one.said());
                }
            }
            all.add(new Entered(taken.get(n), new Dossier(List.of(person), its), ssns));
        }
        return all;
    }

    private Iterator<Long> ids(String table, int many) {
        return sql.sql("select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :many)")
                .param("table", "master." + table)
                .param("many", many)
                .query(Long.class)
                .list()
                .iterator();
    }

    private static Fact fact(long id, long person, NewFact said, Instant at, String by) {
        return new Fact(
                id,
                PublicRef.fresh(),
                person,
                said.kind(),
                said.sort(),
                said.said(),
                said.state(),
                null,
                null,
                null,
                said.source(),
                at,
                by);
    }

    void insert(List<Entered> all, Instant at, String by) {
        sql.sql("""
                insert into master.person (id, ref, number, last, first, middle, sort, born, sex, race, ethnicity, height_in,
                    weight_lb, hair, eyes, marks, line, apart, shut, entered_at, entered_by, version)
                overriding system value
                select id, ref, number, last, first, middle, sort, born, sex, race, ethnicity, height, weight, hair, eyes, marks,
                    line::jsonb, true, false, :at, :by, 1
                from unnest(:ids, :refs, :numbers, :lasts, :firsts, :middles, :sorts, :borns, :sexes, :races, :ethnicities,
                    :heights, :weights, :hairs, :eyes, :marks, :lines) as taken (id, ref, number, last, first, middle, sort, born,
                    sex, race, ethnicity, height, weight, hair, eyes, marks, line)
                """)
                .param("at", at)
                .param("by", by)
                .param("ids", ids(all))
                .param("refs", texts(all, it -> it.person().ref().text()))
                .param("numbers", texts(all, it -> it.person().number()))
                .param("lasts", texts(all, it -> it.person().name().last()))
                .param("firsts", texts(all, it -> it.person().name().first()))
                .param("middles", texts(all, it -> it.person().name().middle()))
                .param("sorts", texts(all, it -> sort(it.person().name())))
                .param("borns", texts(all, it -> born(it.person())))
                .param("sexes", texts(all, it -> it.person().looks().sex()))
                .param("races", texts(all, it -> it.person().looks().race()))
                .param("ethnicities", texts(all, it -> it.person().looks().ethnicity()))
                .param(
                        "heights",
                        all.stream().map(it -> it.person().looks().heightIn()).toArray(Integer[]::new))
                .param(
                        "weights",
                        all.stream().map(it -> it.person().looks().weightLb()).toArray(Integer[]::new))
                .param("hairs", texts(all, it -> it.person().looks().hair()))
                .param("eyes", texts(all, it -> it.person().looks().eyes()))
                .param("marks", texts(all, it -> it.person().looks().marks()))
                .param("lines", texts(all, it -> LineFacts.text(it.dossier().facts())))
                .update();
    }

    private static @Nullable String born(Person person) {
        return person.born() == null ? null : person.born().toString();
    }

    private static Person person(Numbered taken, long id, Instant at, String by) {
        NewPerson said = taken.said();
        return new Person(
                id,
                taken.ref(),
                taken.number(),
                said.name(),
                said.born(),
                said.looks(),
                null,
                null,
                null,
                true,
                false,
                at,
                by,
                1);
    }

    /** What was said of the people, whole social security numbers sealed. */
    void insertFacts(List<Entered> people, SsnKeys keys, Instant at, String by) {
        var all = new ArrayList<Said>();
        for (Entered one : people) {
            for (Fact fact : one.dossier().facts()) {
                String ssn = one.ssns().get(fact.id());
                all.add(new Said(
                        fact, ssn == null ? null : keys.seal(one.person().ref().text(), ssn)));
            }
        }
        sql.sql("""
                insert into master.person_fact (id, ref, person, kind, sort, said, state, e164, sealed, source, at, by)
                overriding system value
                select id, ref, person, kind, sort, said, state, e164, sealed, source, :at, :by
                from unnest(:ids, :refs, :people, :kinds, :sorts, :saids, :states, :e164s, :sealeds, :sources)
                    as taken (id, ref, person, kind, sort, said, state, e164, sealed, source)
                """)
                .param("at", at)
                .param("by", by)
                .param("ids", all.stream().map(it -> it.fact().id()).toArray(Long[]::new))
                .param("refs", texts(all, it -> it.fact().ref().text()))
                .param("people", all.stream().map(it -> it.fact().person()).toArray(Long[]::new))
                .param("kinds", texts(all, it -> it.fact().kind().name()))
                .param("sorts", texts(all, it -> it.fact().sort()))
                .param("saids", texts(all, it -> it.fact().said()))
                .param("states", texts(all, it -> it.fact().state()))
                .param(
                        "e164s",
                        texts(
                                all,
                                it -> PersonFacts.e164(
                                        it.fact().kind(), it.fact().said())))
                .param("sealeds", all.stream().map(Said::sealed).toArray(byte[][]::new))
                .param("sources", texts(all, it -> it.fact().source()))
                .update();
    }

    private static List<NewFact> facts(TakenPerson row) {
        var facts = new ArrayList<NewFact>();
        String source = row.said().source();
        row.said()
                .known()
                .forEach(it ->
                        facts.add(NewFact.of(FactKind.valueOf(it.kind()), it.sort(), it.said(), it.state(), source)));
        row.names().forEach(it -> facts.add(NewFact.of(FactKind.NAME, "ALIAS", Fact.text(it), null, source)));
        return facts;
    }

    /** How the other system called the people, and what its rows are compared by. */
    void insertTaken(List<Entered> all, String system, String file, Instant at) {
        sql.sql("""
                insert into master.person_taken (person, system, old_number, content, file, at)
                select person, :system, old_number, content, :file, :at
                from unnest(:people, :numbers, :contents) as taken (person, old_number, content)
                """)
                .param("system", system)
                .param("file", file)
                .param("at", at)
                .param("people", ids(all))
                .param("numbers", texts(all, it -> it.row().fresh().row().oldNumber()))
                .param("contents", texts(all, it -> it.row().fresh().mark()))
                .update();
    }

    private static String sort(PersonName name) {
        return Spelling.fold(name.last() + " " + name.first() + " " + name.middle());
    }

    private static Long[] ids(List<Entered> all) {
        return all.stream().map(it -> it.person().id()).toArray(Long[]::new);
    }

    private static <T> String[] texts(Collection<T> all, Function<T, @Nullable String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
