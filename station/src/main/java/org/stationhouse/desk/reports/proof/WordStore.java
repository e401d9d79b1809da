package org.stationhouse.desk.reports.proof;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accepted words, in small letters. */
@Repository
class WordStore {

    private final JdbcClient sql;

    WordStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of a report and those of the agency. */
    List<String> of(long report) {
        return sql.sql("""
            select word from reports.accepted_word where report = :report
            union all
            select word from reports.agency_word
            """).param("report", report).query(String.class).list();
    }

    /** @return 0 when it was accepted before */
    int accept(long report, String word, Instant at, String by) {
        return sql.sql("""
            insert into reports.accepted_word (report, word, accepted_at, accepted_by)
            values (:report, :word, :at, :by)
            on conflict do nothing
            """)
                .param("report", report)
                .param("word", word)
                .param("at", at)
                .param("by", by)
                .update();
    }

    List<String> agency() {
        return sql.sql("select word from reports.agency_word order by word")
                .query(String.class)
                .list();
    }

    /** @return 0 when it is there already */
    int add(String word, Instant at, String by) {
        return sql.sql("""
            insert into reports.agency_word (word, added_at, added_by) values (:word, :at, :by) on conflict do nothing
            """).param("word", word).param("at", at).param("by", by).update();
    }

    /** @return 0 when it is not there */
    int remove(String word) {
        return sql.sql("delete from reports.agency_word where word = :word")
                .param("word", word)
                .update();
    }
}
