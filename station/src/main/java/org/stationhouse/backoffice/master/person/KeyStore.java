package org.stationhouse.backoffice.master.person;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people are looked up by, and the lists that are looked up so. */
@Repository
class KeyStore {

    /** Sorts behind every letter. */
    static final String END = Character.toString(Character.MAX_CODE_POINT);

    /** Keys of one stretch that a list looks at, where other questions make it shorter. */
    private static final int DEEP = 2_000;

    private static final int TERMS_EACH = 4;

    private final JdbcClient sql;

    KeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Files a person anew. */
    void file(long person, Set<String> terms, @Nullable Integer year) {
        List<String> gone = sql.sql("delete from master.person_key where person = :person returning term")
                .param("person", person)
                .query(String.class)
                .list();
        sql.sql("""
                insert into master.person_key (term, person, year)
                select term, :person, :year::smallint from unnest(:terms) as term order by term collate "C"
                """)
                .param("person", person)
                .param("year", year)
                .param("terms", terms.toArray(String[]::new))
                .update();
        sql.sql("insert into master.surname (word) select unnest(:words) order by 1 on conflict (word) do nothing")
                .param("words", words(terms))
                .update();
        forget(gone.stream().filter(it -> !terms.contains(it)).toList());
    }

    /** Surnames that nobody bears any more are no trace of who did. */
    private void forget(Collection<String> gone) {
        String[] words = words(gone);
        if (words.length > 0) {
            sql.sql("""
                    delete from master.surname where word = any(:words) and not exists (
                        select 1 from master.person_key
                        where term >= 'n ' || word || '/' and term < 'n ' || word || '/' || :end)
                    """).param("words", words).param("end", END).update();
        }
    }

    private static String[] words(Collection<String> terms) {
        return terms.stream()
                .filter(it -> it.startsWith("n "))
                .map(it -> it.substring(2, it.indexOf('/')))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    /** The people entered last. */
    List<Long> newest(Collection<Long> open, int skip, int most) {
        return sql.sql("""
                select p.id from master.person p where (not p.shut or p.id = any(:open)) and (p.canonical is null or exists (
                    select 1 from master.person root where root.id = p.canonical and root.shut and root.id <> all(:open)))
                order by p.entered_at desc, p.id desc offset :skip limit :most
                """)
                .param("open", open.toArray(Long[]::new))
                .param("skip", skip)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /**
     * People filed under all of these stretches, by name. The first one should be the one that names the fewest; {@code offset 0} keeps
     * the planner from reading all people instead of those.
     */
    List<Long> list(
            List<PersonFilter.Probe> probes, @Nullable Integer year, Collection<Long> open, int skip, int most) {
        PersonFilter.Probe first = probes.getFirst();
        List<PersonFilter.Probe> more = probes.subList(1, probes.size());
        return sql.sql("""
                with hit as (
                    select person from master.person_key
                    where term >= :from collate "C" and term < :to collate "C" and (:year::smallint is null or year = :year)
                    order by term limit :deep),
                root as (
                    select coalesce(m.canonical, m.id) as id, min(m.sort) as sort
                    from (select distinct person from hit) known cross join lateral (
                        select id, canonical, sort, shut from master.person where id = known.person offset 0) m
                    where (not m.shut or m.id = any(:open)) and not exists (
                        select 1 from unnest(:froms, :tos) as also (from_term, to_term)
                        where not exists (select 1 from master.person_key k where k.person = m.id
                            and k.term >= also.from_term collate "C" and k.term < also.to_term collate "C"))
                    group by 1)
                select id from root order by sort, id offset :skip limit :most
                """)
                .param("from", first.from())
                .param("to", to(first))
                .param("year", year)
                .param("deep", more.isEmpty() ? (skip + most) * TERMS_EACH : DEEP)
                .param("open", open.toArray(Long[]::new))
                .param("froms", more.stream().map(PersonFilter.Probe::from).toArray(String[]::new))
                .param("tos", more.stream().map(KeyStore::to).toArray(String[]::new))
                .param("skip", skip)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static String to(PersonFilter.Probe probe) {
        return probe.from() + (probe.whole() ? Character.toString(1) : END);
    }

    /** Which of these people bear which whole social security numbers: the terms of both. */
    List<Long> bearing(String term) {
        return sql.sql("select person from master.person_key where term = :term")
                .param("term", term)
                .query(Long.class)
                .list();
    }
}
