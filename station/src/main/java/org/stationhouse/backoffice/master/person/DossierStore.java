package org.stationhouse.backoffice.master.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.foundation.kernel.PartialDate;

/** Reads people whole. What the reader may not see is part of every question, so that nothing else is counted or takes a place. */
@Repository
class DossierStore {

    /** People that one term leads to at most; the newest are looked at. */
    private static final int EACH = 40;

    private static final int MOST_WORDS = 8;

    /**
     * Rows and facts of the people in {@code root (id, place)}, as far as the reader sees them. {@code offset 0} keeps the planner, which
     * can't know how few they are, from reading everybody instead.
     */
    private static final String WHOLE = """
            select p.*, root.place, f.id as fact, f.ref as fact_ref, f.person as fact_person, f.kind, f.sort as fact_sort, f.said,
                f.state, f.other, f.from_on, f.until_on, f.source, f.at, f.by
            from root
            cross join lateral (select * from master.person where id = root.id
                union all select * from master.person where canonical = root.id offset 0) p
            left join lateral (
                select * from master.person_fact where person = p.id and ended_at is null offset 0) f on true
            where sees(p)
            order by root.place, p.id
            """;

    /**
     * Rows of the people in {@code root (id, place, head)} with what a line of a list shows of them; the head is the root's own row where it was
     * read already.
     */
    static final String LINES = """
            select p.*, root.place
            from root
            cross join lateral (select (root.head).* where (root.head).id = root.id
                union all select * from master.person where id = case when (root.head).id = root.id then null else root.id end
                union all select * from master.person where canonical = root.id offset 0) p
            where sees(p)
            order by root.place, p.id
            """;

    private final JdbcClient sql;

    DossierStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The people that these rows belong to, in the same order, as a line shows them. */
    List<Dossier> lines(List<Long> ids, Open open) {
        return read(ids, open, LINES, DossierStore::lined);
    }

    /** The people that these rows belong to, in the same order. */
    List<Dossier> of(List<Long> ids, Open open) {
        return read(ids, open, WHOLE, DossierStore::dossiers);
    }

    private List<Dossier> read(List<Long> ids, Open open, String rows, ResultSetExtractor<List<Dossier>> reader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.sql(open.in("""
                with root as (
                    select coalesce(p.canonical, p.id) as id, min(asked.place) as place, null::master.person as head
                    from unnest(:ids) with ordinality as asked (id, place) cross join lateral (
                        select id, canonical, shut from master.person where id = asked.id offset 0) p
                    where sees(p) group by 1)
                """ + rows))
                .param("ids", ids.toArray(Long[]::new))
                .params(open.params())
                .query(reader);
    }

    /**
     * People filed under one of these terms, or under a surname spelled like this one.
     *
     * @param begun beginnings of terms, as of a name that is still typed
     * @param born whoever was born on that day is found if a name of his begins with the same letter; of surnames that are only like this
     *     one, those are found whose day of birth is not known, and those born in that year or on that day of another, who bear the sound of
     *     such a surname and the same initial
     * @param surname folded
     * @param givens the given names and what they may stand for
     */
    List<Dossier> like(
            Collection<String> terms,
            Collection<String> begun,
            @Nullable PartialDate born,
            String surname,
            Collection<String> givens,
            Open open) {
        String[] days = born != null && born.full() ? new String[] {PersonKeys.born(born)} : new String[0];
        return sql.sql(open.in("""
                with word as (
                    select word from master.surname where word operator(public.%) :surname and word <> :surname
                    order by public.similarity(word, :surname) desc, word limit :mostWords),
                sound as (
                    select distinct split_part(substr(bearer.term, 3), '/', 1) as sound from word cross join lateral (
                        select k.person from master.person_key k
                        where k.term >= ('n ' || word || '/') collate "C" and k.term < ('n ' || word || '/' || :end) collate "C"
                        order by k.term desc limit 1) known
                    cross join lateral (
                        select k.term from master.person_key k where k.person = known.person and k.term >= 's ' and k.term < 's!') bearer),
                term as (
                    select unnest(:terms) as term
                    union select :named || word || '/' || given from word cross join unnest(:givens) as given
                    union select replace(block, '%', sound) from sound cross join unnest(:blocks) as block),
                hit as (
                    select distinct known.person from term cross join lateral (
                        select k.person from master.person_key k where k.term = term.term collate "C"
                        order by k.person desc limit :each) known
                    union select known.person from unnest(:begun) as stretch (term) cross join lateral (
                        select k.person from master.person_key k
                        where k.term >= stretch.term collate "C" and k.term < (stretch.term || :end) collate "C"
                        order by k.term limit :each) known
                    union select known.person from unnest(:days) as stretch (term) cross join lateral (
                        select k.person from master.person_key k
                        where k.term >= stretch.term collate "C" and k.term < (stretch.term || :end) collate "C"
                            and k.term like any(:initials)
                        order by k.term limit :each) known),
                root as (
                    select coalesce(p.canonical, p.id) as id, min(p.id) as place
                    from hit cross join lateral (
                        select id, canonical, shut from master.person where id = hit.person offset 0) p
                    where sees(p) group by 1)
                """ + WHOLE))
                .param("begun", begun.toArray(String[]::new))
                .param("days", days)
                .param("initials", PersonKeys.initials(surname, givens))
                .param("end", KeyStore.END)
                .param("surname", surname)
                .param("mostWords", MOST_WORDS)
                .param("terms", terms.toArray(String[]::new))
                .param("givens", givens.toArray(String[]::new))
                .param("named", PersonKeys.named(born))
                .param("blocks", PersonKeys.blocks(givens, born).toArray(String[]::new))
                .param("each", EACH)
                .params(open.params())
                .query(DossierStore::dossiers);
    }

    static List<Dossier> dossiers(ResultSet row) throws SQLException {
        Map<Long, Map<Long, Person>> people = new LinkedHashMap<>();
        Map<Long, List<Fact>> facts = new LinkedHashMap<>();
        while (row.next()) {
            Person person = PersonStore.person(row);
            people.computeIfAbsent(person.root(), it -> new LinkedHashMap<>()).putIfAbsent(person.id(), person);
            row.getLong("fact");
            if (!row.wasNull()) {
                facts.computeIfAbsent(person.root(), it -> new ArrayList<>()).add(FactStore.fact(row));
            }
        }
        return people.entrySet().stream()
                .map(it -> new Dossier(List.copyOf(it.getValue().values()), facts.getOrDefault(it.getKey(), List.of())))
                .toList();
    }

    /** The same of the rows of {@link #LINES}. */
    static List<Dossier> lined(ResultSet row) throws SQLException {
        Map<Long, List<Person>> people = new LinkedHashMap<>();
        Map<Long, List<Fact>> facts = new LinkedHashMap<>();
        while (row.next()) {
            Person person = PersonStore.person(row);
            people.computeIfAbsent(person.root(), it -> new ArrayList<>()).add(person);
            facts.computeIfAbsent(person.root(), it -> new ArrayList<>())
                    .addAll(LineFacts.read(row.getString("line"), person.id()));
        }
        return people.entrySet().stream()
                .map(it -> new Dossier(it.getValue(), facts.getOrDefault(it.getKey(), List.of())))
                .toList();
    }
}
