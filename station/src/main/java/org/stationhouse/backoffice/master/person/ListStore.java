package org.stationhouse.backoffice.master.person;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.Open;

/** Reads the lists of people, each as it is shown in one line. */
@Repository
class ListStore {

    /** Keys of one stretch that a list looks at, where other questions make it shorter, or which it puts in order. */
    private static final int DEEP = 2_000;

    private static final int ALL = Integer.MAX_VALUE;

    private final JdbcClient sql;

    ListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The people entered last. */
    List<Dossier> newest(Open open, int skip, int most) {
        return sql.sql(open.in("""
                with root as (
                    select id, row_number() over (order by entered_at desc, id desc) as place, head from (
                        select p.id, p.entered_at, p as head from master.person p
                        where sees(p) and (p.canonical is null or exists (
                            select 1 from master.person root where root.id = p.canonical and not sees(root)))
                        order by p.entered_at desc, p.id desc offset :skip limit :most) newest)
                """ + DossierStore.LINES))
                .params(open.params())
                .param("skip", skip)
                .param("most", most)
                .query(DossierStore::lined);
    }

    /**
     * People filed under all of these stretches, in the order of the first one, which should be the one that names the fewest. One who is filed there under several terms, or by several rows, has the place of the first of them: the
     * index says so without reading the others. {@code offset 0} keeps the planner from reading all people instead of those.
     */
    List<Dossier> list(List<String> probes, Open open, int skip, int most) {
        String first = probes.getFirst();
        List<String> more = probes.subList(1, probes.size());
        return sql.sql(open.in("""
                with root as (select id, row_number() over () as place, head from (
                    select coalesce(m.canonical, m.id) as id, m.head from (
                        select term, person from master.person_key
                        where term >= :from collate "C" and term < :to collate "C" order by term, person desc limit :deep) known
                    cross join lateral (
                        select id, canonical, shut, p as head from master.person p where id = known.person offset 0) m
                    where sees(m) and not exists (
                        select 1 from unnest(:froms, :tos) as also (from_term, to_term)
                        where not exists (select 1 from master.person_key k where k.person = m.id
                            and k.term >= also.from_term collate "C" and k.term < also.to_term collate "C"))
                    and not exists (
                        select 1 from master.person_key k
                        where k.person = m.id and k.term >= :from collate "C" and k.term < known.term)
                    and not exists (
                        select 1 from (
                            select id, shut from master.person where canonical = coalesce(m.canonical, m.id)
                            union all select id, shut from master.person where id = m.canonical offset 0) mate
                        cross join lateral (
                            select min(k.term) as term from master.person_key k where k.person = mate.id
                                and k.term >= :from collate "C" and k.term < :to collate "C") its
                        where mate.id <> m.id and sees(mate)
                            and (its.term < known.term or its.term = known.term and mate.id > m.id))
                    order by known.term, known.person desc offset :skip limit :most) listed)
                """ + DossierStore.LINES))
                .param("from", first)
                .param("to", first + KeyStore.END)
                .param("deep", more.isEmpty() ? ALL : DEEP)
                .params(open.params())
                .param("froms", more.toArray(String[]::new))
                .param("tos", more.stream().map(it -> it + KeyStore.END).toArray(String[]::new))
                .param("skip", skip)
                .param("most", most)
                .query(DossierStore::lined);
    }
}
