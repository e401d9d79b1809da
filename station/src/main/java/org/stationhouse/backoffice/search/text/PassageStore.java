package org.stationhouse.backoffice.search.text;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Writes texts. Their words are reduced to stems by the dictionary of the database, common words too: "I will kill you" is asked for. */
@Repository
class PassageStore {

    /** The stem of a word {@code word}; of words that the dictionary leaves out, the word itself. */
    static final String STEM = "coalesce((ts_lexize('pg_catalog.english_stem', word))[1], word)";

    private final JdbcClient sql;

    PassageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Only these parts of the record stay. */
    void keep(PublicRef ref, List<String> parts) {
        sql.sql("delete from search.passage where ref = :ref and part <> all(:parts)")
                .param("ref", ref)
                .param("parts", parts.toArray(String[]::new))
                .update();
    }

    /** What stands there already is left as it is. */
    void put(List<WordedPassage> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.sql("""
            insert into search.passage (kind, ref, part, label, at, author, marks, stems, text)
            select said.kind, said.ref, said.part, said.label, said.at, said.author, said.marks, stemmed.stems, said.text
            from unnest(:kinds, :refs, :parts, :labels, :ats::timestamptz[], :authors, :marks, :words, :texts)
                as said (kind, ref, part, label, at, author, marks, words, text)
            cross join lateral (select string_agg(\
            """ + STEM + """
            , ' ' order by n) as stems
                from unnest(string_to_array(said.words, ' ')) with ordinality as one (word, n)) as stemmed
            on conflict (ref, part) do update
            set kind = excluded.kind, label = excluded.label, at = excluded.at, author = excluded.author, marks = excluded.marks,
                stems = excluded.stems, text = excluded.text
            where passage.text <> excluded.text or passage.marks <> excluded.marks or passage.at <> excluded.at
                or passage.author <> excluded.author or passage.label <> excluded.label
            """)
                .param("kinds", texts(all, it -> it.passage().kind()))
                .param("refs", texts(all, it -> it.passage().ref().text()))
                .param("parts", texts(all, it -> it.passage().part()))
                .param("labels", texts(all, it -> it.passage().label()))
                .param("ats", texts(all, it -> it.passage().at().toString()))
                .param("authors", texts(all, it -> it.passage().author()))
                .param("marks", texts(all, WordedPassage::marks))
                .param("words", texts(all, WordedPassage::words))
                .param("texts", texts(all, it -> it.passage().text()))
                .update();
        sql.sql("insert into search.passage_week (week) select distinct unnest(:weeks) on conflict do nothing")
                .param(
                        "weeks",
                        all.stream()
                                .map(it -> WordedPassage.week(it.passage().at()))
                                .toArray(Integer[]::new))
                .update();
    }

    private static String[] texts(List<WordedPassage> all, Function<WordedPassage, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
