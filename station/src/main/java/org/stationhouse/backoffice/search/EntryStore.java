package org.stationhouse.backoffice.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class EntryStore {

    private record Filed(long id, String kind, PublicRef ref, boolean fresh) {}

    private final JdbcClient sql;

    EntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    void put(List<SearchEntry> all) {
        var filed = new HashMap<String, Long>();
        var again = new ArrayList<Long>();
        for (Filed row : file(all)) {
            filed.put(row.kind() + row.ref(), row.id());
            if (!row.fresh()) {
                again.add(row.id());
            }
        }
        if (!again.isEmpty()) {
            sql.sql("delete from search.key where entry = any(:entries)")
                    .param("entries", again.toArray(Long[]::new))
                    .update();
        }
        keys(all, filed);
        surnames(all);
    }

    private List<Filed> file(List<SearchEntry> all) {
        return sql.sql("""
            insert into search.entry (kind, ref, number, title, place, at)
            select * from unnest(:kinds, :refs, :numbers, :titles, :places, :ats::timestamptz[])
            on conflict (kind, ref) do update
            set number = excluded.number, title = excluded.title, place = excluded.place, at = excluded.at
            returning id, kind, ref, xmax = 0 as fresh
            """)
                .param("kinds", texts(all, SearchEntry::kind))
                .param("refs", texts(all, entry -> entry.ref().text()))
                .param("numbers", texts(all, SearchEntry::number))
                .param("titles", texts(all, SearchEntry::title))
                .param("places", texts(all, SearchEntry::place))
                .param("ats", texts(all, entry -> entry.at().toString()))
                .query((row, n) -> new Filed(
                        row.getLong("id"),
                        row.getString("kind"),
                        new PublicRef(row.getString("ref")),
                        row.getBoolean("fresh")))
                .list();
    }

    private void keys(List<SearchEntry> all, Map<String, Long> filed) {
        var entries = new ArrayList<Long>();
        var fields = new ArrayList<String>();
        var terms = new ArrayList<String>();
        var ats = new ArrayList<String>();
        var saids = new ArrayList<@Nullable String>();
        for (SearchEntry entry : all) {
            for (SearchKey key : entry.keys()) {
                for (String term : key.terms()) {
                    entries.add(filed.get(entry.kind() + entry.ref()));
                    fields.add(key.field().name());
                    terms.add(term);
                    ats.add(entry.at().toString());
                    saids.add(key.said().equals(entry.place()) ? null : key.said());
                }
            }
        }
        sql.sql("""
            insert into search.key (entry, field, term, at, said)
            select * from unnest(:entries, :fields, :terms, :ats::timestamptz[], :saids) as k (entry, field, term, at, said)
            order by field, term collate "C"
            """)
                .param("entries", entries.toArray(Long[]::new))
                .param("fields", fields.toArray(String[]::new))
                .param("terms", terms.toArray(String[]::new))
                .param("ats", ats.toArray(String[]::new))
                .param("saids", saids.toArray(String[]::new))
                .update();
    }

    /** The lock on known words keeps {@link #remove} from taking a word away between its last and its next use. */
    private void surnames(List<SearchEntry> all) {
        var words = new LinkedHashSet<String>();
        all.forEach(entry -> words.addAll(lastNames(entry.keys())));
        if (words.isEmpty()) {
            return;
        }
        String[] sorted = words.stream().sorted().toArray(String[]::new);
        sql.sql("""
            insert into search.surname (word, sound, other_sound)
            select * from unnest(:words, :sounds, :others) on conflict (word) do nothing
            """)
                .param("words", sorted)
                .param("sounds", sounds(sorted, 0))
                .param("others", sounds(sorted, 1))
                .update();
        sql.sql("select word from search.surname where word = any(:words) order by word for key share")
                .param("words", sorted)
                .query(String.class)
                .list();
    }

    private static List<String> lastNames(List<SearchKey> keys) {
        return keys.stream()
                .filter(SearchKey.Name.class::isInstance)
                .map(key -> Spelling.surname(((SearchKey.Name) key).name().last()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String[] sounds(String[] words, int which) {
        return java.util.Arrays.stream(words)
                .map(word -> Spelling.sounds(word).get(which))
                .toArray(String[]::new);
    }

    void move(String from, String to, PublicRef ref) {
        sql.sql("update search.entry set kind = :to where kind = :from and ref = :ref")
                .param("to", to)
                .param("from", from)
                .param("ref", ref)
                .update();
    }

    void remove(String kind, List<PublicRef> refs) {
        String[] all = refs.stream().map(PublicRef::text).toArray(String[]::new);
        List<String> words = sql.sql("""
            with gone as (
                delete from search.key using search.entry
                where key.entry = entry.id and entry.kind = :kind and entry.ref = any(:refs)
                returning field, term)
            select distinct split_part(term, ' ', 1) from gone where field = 'NAME' order by 1
            """)
                .param("kind", kind)
                .param("refs", all)
                .query(String.class)
                .list();
        sql.sql("delete from search.entry where kind = :kind and ref = any(:refs)")
                .param("kind", kind)
                .param("refs", all)
                .update();
        sql.sql("select word from search.surname where word = any(:words) order by word for update")
                .param("words", words.toArray(String[]::new))
                .query(String.class)
                .list();
        sql.sql("""
            delete from search.surname where word = any(:words) and not exists (
                select 1 from search.key
                where field = 'NAME' and (term = word or term > word || ' ' and term < word || ' ' || :end))
            """)
                .param("words", words.toArray(String[]::new))
                .param("end", Question.END)
                .update();
    }

    private static String[] texts(
            List<SearchEntry> all, java.util.function.Function<SearchEntry, @Nullable String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
