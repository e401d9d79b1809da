package org.stationhouse.foundation.web.alias;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.web.Shorthand;

@Repository
class AliasStore {

    private final JdbcClient sql;

    AliasStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Shorthand> all() {
        return sql.sql("select word, line from web.alias order by word")
                .query(Shorthand.class)
                .list();
    }

    Optional<Shorthand> find(String word) {
        return sql.sql("select word, line from web.alias where word = :word")
                .param("word", word)
                .query(Shorthand.class)
                .optional();
    }

    /** The same word again stands for what is said now. */
    void put(Shorthand shorthand, Instant now) {
        sql.sql("""
                        insert into web.alias (word, line, kept_at) values (:word, :line, :now)
                        on conflict (word) do update set line = :line, kept_at = :now
                        """)
                .param("word", shorthand.word())
                .param("line", shorthand.line())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Shorthand> drop(String word) {
        return sql.sql("delete from web.alias where word = :word returning word, line")
                .param("word", word)
                .query(Shorthand.class)
                .optional();
    }
}
