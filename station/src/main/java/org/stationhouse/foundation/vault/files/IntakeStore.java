package org.stationhouse.foundation.vault.files;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class IntakeStore {

    /** @param key the file's key, sealed with its record's */
    record Row(PublicRef id, String record, long size, byte[] key) {}

    private final JdbcClient sql;

    IntakeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Row intake, Instant now) {
        sql.sql("""
            insert into vault.intake (id, record, size, key, begun_at) values (:id, :record, :size, :key, :now)
            """)
                .param("id", intake.id())
                .param("record", intake.record())
                .param("size", intake.size())
                .param("key", intake.key())
                .param("now", now)
                .update();
    }

    Optional<Row> find(PublicRef id) {
        return sql.sql("select id, record, size, key from vault.intake where id = :id")
                .param("id", id)
                .query((row, n) -> new Row(
                        new PublicRef(row.getString("id")),
                        row.getString("record"),
                        row.getLong("size"),
                        row.getBytes("key")))
                .optional();
    }

    int delete(PublicRef id) {
        return sql.sql("delete from vault.intake where id = :id")
                .param("id", id)
                .update();
    }

    /** Which of these are still coming. */
    List<PublicRef> known(Collection<PublicRef> ids) {
        return sql.sql("select id from vault.intake where id = any(:ids)")
                .param("ids", ids.stream().map(PublicRef::text).toArray(String[]::new))
                .query((row, n) -> new PublicRef(row.getString("id")))
                .list();
    }
}
