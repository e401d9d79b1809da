package org.stationhouse.foundation.vault.files;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.vault.FileScrub.Run;

@Repository
class ScrubStore {

    private final JdbcClient sql;

    ScrubStore(JdbcClient sql) {
        this.sql = sql;
    }

    long begin(Instant at) {
        return sql.sql("insert into vault.scrub (started_at) values (:at) returning id")
                .param("at", at)
                .query(Long.class)
                .single();
    }

    void end(Run run) {
        sql.sql("""
                update vault.scrub set ended_at = :endedAt, files = :files, bytes = :bytes, damaged = :damaged, waiting = :waiting
                where id = :id
                """).paramSource(run).update();
    }

    Optional<Run> last() {
        return sql.sql("""
                select id, started_at, ended_at, files, bytes, damaged, waiting from vault.scrub order by id desc limit 1
                """).query(Run.class).optional();
    }
}
