package org.stationhouse.backoffice.master.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people are looked up by. */
@Repository
class KeyStore {

    /** Sorts behind every letter. */
    static final String END = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient sql;

    KeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Files a person anew. */
    void file(long person, Set<String> terms) {
        List<String> gone = sql.sql("delete from master.person_key where person = :person returning term")
                .param("person", person)
                .query(String.class)
                .list();
        sql.sql("""
                insert into master.person_key (term, person)
                select term, :person from unnest(:terms) as term order by term collate "C"
                """)
                .param("person", person)
                .param("terms", terms.toArray(String[]::new))
                .update();
        keep(terms);
        forget(gone.stream().filter(it -> !terms.contains(it)).toList());
    }

    /** Files people who are new. @param terms of each of them */
    void fileAll(Map<Long, Set<String>> terms) {
        var people = new ArrayList<Long>();
        var all = new ArrayList<String>();
        terms.forEach((person, its) -> its.forEach(term -> {
            people.add(person);
            all.add(term);
        }));
        sql.sql("""
                insert into master.person_key (term, person)
                select term, person from unnest(:terms, :people) as k (term, person) order by term collate "C", person desc
                """)
                .param("terms", all.toArray(String[]::new))
                .param("people", people.toArray(Long[]::new))
                .update();
        keep(all);
    }

    private void keep(Collection<String> terms) {
        sql.sql("insert into master.surname (word) select unnest(:words) order by 1 on conflict (word) do nothing")
                .param("words", words(terms))
                .update();
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

    /** Which of these people bear which whole social security numbers: the terms of both. */
    List<Long> bearing(String term) {
        return sql.sql("select person from master.person_key where term = :term")
                .param("term", term)
                .query(Long.class)
                .list();
    }
}
