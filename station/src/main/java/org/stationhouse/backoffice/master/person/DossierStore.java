package org.stationhouse.backoffice.master.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
            where :everybody or not p.shut or p.id = any(:open)
            order by root.place, p.id
            """;

    private final JdbcClient sql;

    DossierStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The people that these rows belong to, in the same order. @param open ids seen although known through protected events only; null for everybody */
    List<Dossier> of(List<Long> ids, @Nullable Collection<Long> open) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                with root as (
                    select coalesce(p.canonical, p.id) as id, min(asked.place) as place
                    from unnest(:ids) with ordinality as asked (id, place) cross join lateral (
                        select id, canonical, shut from master.person where id = asked.id offset 0) p
                    where :everybody or not p.shut or p.id = any(:open) group by 1)
                """ + WHOLE)
                .param("ids", ids.toArray(Long[]::new))
                .param("everybody", open == null)
                .param("open", open == null ? new Long[0] : open.toArray(Long[]::new))
                .query(DossierStore::dossiers);
    }

    /**
     * People filed under one of these terms, or under a surname spelled like this one.
     *
     * @param begun beginning of a term, as of a name that is still typed
     * @param surname folded
     * @param roots what the given name may stand for
     * @param open ids seen although known through protected events only; null for everybody
     */
    List<Dossier> like(
            Collection<String> terms,
            String begun,
            String surname,
            Collection<String> roots,
            @Nullable Collection<Long> open) {
        return sql.sql("""
                with word as (
                    select word from master.surname where word operator(public.%) :surname and word <> :surname
                    order by public.similarity(word, :surname) desc, word limit :mostWords),
                term as (
                    select unnest(:terms) as term
                    union select 'n ' || word || '/' || given from word cross join unnest(:roots) as given),
                hit as (
                    select distinct known.person from term cross join lateral (
                        select k.person from master.person_key k where k.term = term.term collate "C"
                        order by k.person desc limit :each) known
                    union select person from (
                        select person from master.person_key where term >= :begun collate "C" and term < :end collate "C"
                        order by term limit :each) begun),
                root as (
                    select coalesce(p.canonical, p.id) as id, min(p.id) as place
                    from hit cross join lateral (
                        select id, canonical, shut from master.person where id = hit.person offset 0) p
                    where :everybody or not p.shut or p.id = any(:open) group by 1)
                """ + WHOLE)
                .param("begun", begun)
                .param("end", begun + KeyStore.END)
                .param("surname", surname)
                .param("mostWords", MOST_WORDS)
                .param("terms", terms.toArray(String[]::new))
                .param("roots", roots.toArray(String[]::new))
                .param("each", EACH)
                .param("everybody", open == null)
                .param("open", open == null ? new Long[0] : open.toArray(Long[]::new))
                .query(DossierStore::dossiers);
    }

    private static List<Dossier> dossiers(ResultSet row) throws SQLException {
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
}
