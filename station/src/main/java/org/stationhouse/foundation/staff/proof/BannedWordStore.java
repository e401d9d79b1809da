package org.stationhouse.foundation.staff.proof;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BannedWordStore {

    private final JdbcClient sql;

    BannedWordStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<String> all() {
        return sql.sql("select word from staff.banned_word").query(String.class).list();
    }

    long count() {
        return sql.sql("select count(*) from staff.banned_word")
                .query(Long.class)
                .single();
    }

    List<String> newest(int most) {
        return sql.sql("select word from staff.banned_word order by added_at desc, word limit :most")
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** @return how many were new */
    int add(Collection<String> words, Instant now, String by) {
        return sql.sql("""
                insert into staff.banned_word (word, added_at, added_by) select unnest(:words), :now, :by
                on conflict (word) do nothing
                """)
                .param("words", words.toArray(String[]::new))
                .param("now", now)
                .param("by", by)
                .update();
    }

    Optional<Instant> lastAddition() {
        return sql.sql("select added_at from staff.banned_word order by added_at desc limit 1")
                .query(Instant.class)
                .optional();
    }
}
