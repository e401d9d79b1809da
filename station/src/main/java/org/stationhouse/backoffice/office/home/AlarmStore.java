package org.stationhouse.backoffice.office.home;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.vault.Alarm;

@Repository
class AlarmStore {

    private final JdbcClient sql;

    AlarmStore(JdbcClient sql) {
        this.sql = sql;
    }

    void raise(Alarm alarm, Instant now) {
        sql.sql("""
                insert into office.alarm (what, sentence, first_at, last_at, times)
                values (:what, :sentence, :now, :now, 1)
                on conflict (what, sentence) where seen_at is null
                do update set last_at = excluded.last_at, times = alarm.times + 1
                """)
                .param("what", alarm.what())
                .param("sentence", alarm.sentence())
                .param("now", now)
                .update();
    }

    List<AlarmNote> open() {
        return sql.sql("""
                select id, what, sentence, first_at, last_at, times, seen_by
                from office.alarm where seen_at is null order by last_at desc, id desc limit 100
                """).query(AlarmNote.class).list();
    }

    int see(long id, String by, Instant now) {
        return sql.sql("update office.alarm set seen_by = :by, seen_at = :now where id = :id and seen_at is null")
                .param("by", by)
                .param("now", now)
                .param("id", id)
                .update();
    }
}
