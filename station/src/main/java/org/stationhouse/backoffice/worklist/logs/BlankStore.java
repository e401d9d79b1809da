package org.stationhouse.backoffice.worklist.logs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

@Repository
class BlankStore {

    private final JdbcClient sql;

    BlankStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Blank blank, Instant now, String by) {
        sql.sql("""
                insert into worklist.log_blank (log, edition, year, running, printed_at, printed_by)
                values (:log, :edition, :year, :running, :now, :by)
                """)
                .param("log", blank.log())
                .param("edition", blank.edition())
                .param("year", blank.year())
                .param("running", blank.running())
                .param("now", now)
                .param("by", by)
                .update();
    }

    /** It is entered, or spoiled. @param why reason of a spoiled one, null for an entered one */
    void settle(Blank blank, Instant now, @Nullable String why) {
        int rows = sql.sql("""
                update worklist.log_blank set settled_at = :now, why = :why
                where log = :log and year = :year and running = :running and settled_at is null
                """)
                .param("now", now)
                .param("why", why)
                .param("log", blank.log())
                .param("year", blank.year())
                .param("running", blank.running())
                .update();
        if (rows == 0) {
            throw new SomeoneElseSaved("the blank form");
        }
    }

    /** Those that are still out, lowest number first. */
    List<Blank> open(long log) {
        return sql.sql("""
                select log, edition, year, running from worklist.log_blank where log = :log and settled_at is null
                order by year, running
                """)
                .param("log", log)
                .query((row, n) -> new Blank(
                        row.getLong("log"), row.getInt("edition"), row.getInt("year"), row.getLong("running")))
                .list();
    }

    List<Long> open(String prefix, int year) {
        return sql.sql("""
                select b.running from worklist.log_blank b join worklist.log l on l.id = b.log
                where l.prefix = :prefix and b.year = :year and b.settled_at is null
                """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Long.class)
                .list();
    }
}
