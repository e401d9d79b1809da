package org.stationhouse.backoffice.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.search.SearchKey.Field;
import org.stationhouse.foundation.kernel.PublicRef;

/** Looks up. Of which records the reader may know is part of every question, so that nothing else is counted or takes a place. */
@Repository
class FindStore {

    private static final int MOST_SURNAMES = 12;
    private static final int MOST_EACH = 5;

    private final JdbcClient sql;

    FindStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Each probe reads at most so many rows of its stretch, in the order of the index: the exact term first, the newest first. */
    List<Hit> find(List<Question.Probe> probes, Known known, int most) {
        return sql.sql("""
                select hit.kind, hit.ref, hit.number, hit.title, hit.place, hit.at, hit.field, hit.said,
                    hit.term = probe.first as exact
                from unnest(:fields, :firsts, :ends) as probe (field, first, behind)
                cross join lateral (
                    select entry.kind, entry.ref, entry.number, entry.title, entry.place, entry.at, key.field, key.term,
                        coalesce(key.said, entry.place) as said
                    from search.key join search.entry on entry.id = key.entry
                    where key.field = probe.field and key.term >= probe.first collate "C" and key.term < probe.behind collate "C"
                        and\s""" + known.sql("entry.kind", "entry.ref") + """
                    order by key.term, key.at desc limit :most) as hit
                """)
                .param(
                        "fields",
                        probes.stream().map(probe -> probe.field().name()).toArray(String[]::new))
                .param("firsts", probes.stream().map(Question.Probe::from).toArray(String[]::new))
                .param("ends", probes.stream().map(Question.Probe::to).toArray(String[]::new))
                .params(known.params())
                .param("most", most)
                .query((row, n) -> {
                    Field field = Field.valueOf(row.getString("field"));
                    return hit(row, row.getBoolean("exact") ? Why.exact(field) : Why.begins(field));
                })
                .list();
    }

    /** By sound or spelling of the surname: through the dictionary of distinct surnames, never through the records. */
    List<Hit> sounding(String surname, List<String> sounds, String initial, Known known, int most) {
        return sql.sql("""
                select hit.kind, hit.ref, hit.number, hit.title, hit.place, hit.at, hit.said
                from (
                    select word, public.similarity(word, :surname) as near from search.surname
                    where sound = any(:sounds) or other_sound = any(:sounds) or word operator(public.%) :surname
                    order by near desc, word limit :mostSurnames) as known
                cross join lateral (
                    select entry.kind, entry.ref, entry.number, entry.title, entry.place, entry.at,
                        coalesce(key.said, entry.place) as said
                    from search.key join search.entry on entry.id = key.entry
                    where key.field = 'NAME' and\s""" + known.sql("entry.kind", "entry.ref") + """
                        and key.term >= (known.word || :given) collate "C"
                        and key.term < (known.word || :given || :end) collate "C"
                    order by key.term, key.at desc limit :mostEach) as hit
                order by known.near desc, hit.at desc limit :most
                """)
                .param("surname", surname)
                .param(
                        "sounds",
                        sounds.stream().filter(sound -> !sound.isEmpty()).toArray(String[]::new))
                .param("given", initial.isEmpty() ? "" : " " + initial)
                .param("end", Question.END)
                .params(known.params())
                .param("mostSurnames", MOST_SURNAMES)
                .param("mostEach", MOST_EACH)
                .param("most", most)
                .query((row, n) -> hit(row, Why.NAME_SOUNDS))
                .list();
    }

    /** The records of kinds open to few that a reader may know of. */
    List<PublicRef> few(Known known) {
        return sql.sql("select entry.ref from search.entry where entry.kind = any(:few) and "
                        + known.few("entry.kind", "entry.ref"))
                .param("few", known.fewKinds())
                .params(known.params())
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .list();
    }

    private static Hit hit(ResultSet row, Why why) throws SQLException {
        String said = row.getString("said");
        return new Hit(
                row.getString("kind"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                row.getString("title"),
                row.getString("place"),
                row.getTimestamp("at").toInstant(),
                why,
                said == null ? "" : said);
    }
}
