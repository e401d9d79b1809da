package org.stationhouse.backoffice.search.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.search.Known;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Looks for texts, the newest first. Of which records the reader may know is part of every question, before anything is counted or takes a
 * place. The work is bounded: spans of weeks that grow are asked of the index, each of which finds few when the ones before it did not find
 * enough; and what the index can't say is read in so many texts of a span at most.
 */
@Repository
class TextStore {

    /** Texts that are read for the order of words, which the index does not know: a third of the time that an answer may take. */
    static final int MOST_READ = 5_000;

    /** Texts that are read for the beginning of a word before the index is read for it: few have it then. */
    static final int MOST_BEGUN = 2_500;

    /** Where spans end, in weeks that have texts. */
    private static final List<Integer> SPANS = List.of(2, 14, 86);

    /** As the index has it, to the letter. */
    private static final String WORDS =
            "array_to_tsvector(string_to_array(passage.stems || ' ' || passage.marks, ' '))";

    /**
     * @param hits the newest first
     * @param reached where reading ended although there may be more, null when it came to the end or found enough
     */
    record Looked(List<TextHit> hits, @Nullable Key reached) {}

    private record Row(TextHit hit, boolean fits, boolean last) {}

    private final JdbcClient sql;

    TextStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Each word with its stem. */
    Map<String, String> stems(Collection<String> words) {
        var stems = new HashMap<String, String>();
        sql.sql("select word, " + PassageStore.STEM + " as stem from unnest(:words) as asked (word)")
                .param("words", words.toArray(String[]::new))
                .query((row, n) -> stems.put(row.getString("word"), row.getString("stem")))
                .list();
        return stems;
    }

    /** @param most hits wished for */
    Looked look(Sought sought, TextFilter filter, Known known, int most) {
        byTheIndex();
        List<Integer> weeks = weeks(filter);
        var hits = new ArrayList<TextHit>();
        TextFilter rest = filter;
        for (int n = 0; n < SPANS.size() && (n == 0 || SPANS.get(n - 1) < weeks.size()); n++) {
            List<Integer> span = weeks.subList(n == 0 ? 0 : SPANS.get(n - 1), Math.min(SPANS.get(n), weeks.size()));
            String asked = span.stream()
                    .map(week -> "'" + WordedPassage.week(week) + "'")
                    .collect(Collectors.joining(" | ", sought.index().isEmpty() ? "(" : sought.index() + " & (", ")"));
            int limit = sought.begun() ? MOST_BEGUN : MOST_READ;
            Looked part = part(asked, sought.needles(), filter, known, limit, most - hits.size());
            hits.addAll(part.hits());
            if (hits.size() >= most || part.reached() != null && !sought.begun()) {
                return new Looked(hits, part.reached());
            }
            if (part.reached() != null) {
                rest = filter.behind(part.reached());
                break;
            }
            rest = filter.until(WordedPassage.begin(span.getLast()));
        }
        if (rest.behind() == filter.behind() && weeks.size() < SPANS.getLast()) {
            return new Looked(hits, null);
        }
        Looked part = part(sought.whole(), sought.needles(), rest, known, MOST_READ, most - hits.size());
        hits.addAll(part.hits());
        return new Looked(hits, part.reached());
    }

    /** The statistics know nothing of single words: without this a common one would be looked for in all texts. */
    private void byTheIndex() {
        sql.sql("""
            select set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)
            """).query((row, n) -> n).single();
    }

    /** The newest weeks that may have texts. */
    private List<Integer> weeks(TextFilter filter) {
        return sql.sql("""
                select week from search.passage_week
                where (:from::int is null or week >= :from) and (:until::int is null or week <= :until)
                    and (:behind::int is null or week <= :behind)
                order by week desc limit :most
                """)
                .param("from", week(filter.from()))
                .param("until", week(filter.until()))
                .param(
                        "behind",
                        week(filter.behind() == null ? null : filter.behind().at()))
                .param("most", SPANS.getLast())
                .query(Integer.class)
                .list();
    }

    private static @Nullable Integer week(@Nullable Instant at) {
        return at == null ? null : WordedPassage.week(at);
    }

    /** @param limit texts that are read for needles */
    private Looked part(
            String asked, List<Sought.Needle> needles, TextFilter filter, Known known, int limit, int most) {
        Key behind = filter.behind();
        List<Row> rows = sql.sql("""
                with hit as (
                    select read.* from (
                        select candidate.*,\s""" + fits(needles) + """
                             as fits, row_number() over (order by at desc, ref desc, part desc) = :limit as last
                        from (
                            select passage.kind, passage.ref, passage.part, passage.label, passage.at, passage.author, passage.stems,
                                passage.text
                            from search.passage where\s""" + WORDS + " @@ :asked::tsquery and "
                        + known.sql("passage.kind", "passage.ref") + """
                                and (:from::timestamptz is null or passage.at >= :from)
                                and (:until::timestamptz is null or passage.at < :until)
                                and (:at::timestamptz is null
                                    or (passage.at, passage.ref, passage.part) < (:at, :ref, :part))
                            order by at desc, ref desc, part desc limit :limit) as candidate) as read
                    where read.fits or read.last limit :most)
                select hit.*, entry.number, entry.title, entry.place from hit
                cross join lateral (select * from search.entry where kind = hit.kind and ref = hit.ref limit 1) as entry
                order by hit.at desc, hit.ref desc, hit.part desc
                """)
                .param("asked", asked)
                .params(known.params())
                .params(needles(needles))
                .param("from", filter.from())
                .param("until", filter.until())
                .param("at", behind == null ? null : behind.at())
                .param("ref", behind == null ? "" : behind.ref().text())
                .param("part", behind == null ? "" : behind.part())
                .param("limit", needles.isEmpty() ? most : limit)
                .param("most", most)
                .query((row, n) -> new Row(hit(row), row.getBoolean("fits"), row.getBoolean("last")))
                .list();
        List<TextHit> hits = rows.stream().filter(Row::fits).map(Row::hit).toList();
        boolean ended = !needles.isEmpty()
                && hits.size() < most
                && !rows.isEmpty()
                && rows.getLast().last();
        return new Looked(hits, ended ? rows.getLast().hit().key() : null);
    }

    private static String fits(List<Sought.Needle> needles) {
        return needles.isEmpty()
                ? "true"
                : IntStream.range(0, needles.size())
                        .mapToObj(n -> (needles.get(n).without() ? "not (" : "(")
                                + stands("needle" + n)
                                + (needles.get(n).or() == null ? ")" : " or " + stands("or" + n) + ")"))
                        .collect(Collectors.joining(" and "));
    }

    private static String stands(String param) {
        return "strpos(' ' || stems || ' ', :" + param + ") > 0";
    }

    private static Map<String, Object> needles(List<Sought.Needle> needles) {
        var params = new HashMap<String, Object>();
        for (int n = 0; n < needles.size(); n++) {
            params.put("needle" + n, needles.get(n).text());
            if (needles.get(n).or() != null) {
                params.put("or" + n, needles.get(n).or());
            }
        }
        return params;
    }

    private static TextHit hit(ResultSet row) throws SQLException {
        return new TextHit(
                row.getString("kind"),
                new PublicRef(row.getString("ref")),
                row.getString("part"),
                row.getString("label"),
                row.getTimestamp("at").toInstant(),
                row.getString("author"),
                row.getString("text"),
                row.getString("stems"),
                row.getString("number"),
                row.getString("title"),
                row.getString("place"));
    }
}
