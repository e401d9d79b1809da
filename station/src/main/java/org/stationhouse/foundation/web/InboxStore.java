package org.stationhouse.foundation.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InboxStore {

    /** A post that was received before, with its answer. */
    record Row(
            @Nullable Long account,
            String path,
            byte[] bodyHmac,
            long hmacKey,
            int status,
            @Nullable String location) {}

    private final JdbcClient sql;

    InboxStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes the key for this transaction. Waits while another transaction holds it; false when that one was carried out. */
    boolean claim(Inbox.Post post, byte[] bodyHmac, long hmacKey, Instant now) {
        return sql.sql("""
                insert into web.inbox (key, account, path, body_hmac, hmac_key, received_at, claimed_at, device)
                values (:key, :account, :path, :bodyHmac, :hmacKey, :now, :claimed, :device)
                on conflict (key) do nothing
                """)
                        .param("key", post.key())
                        .param("account", post.account(), java.sql.Types.BIGINT)
                        .param("path", post.path())
                        .param("bodyHmac", bodyHmac)
                        .param("hmacKey", hmacKey)
                        .param("now", now)
                        .param(
                                "claimed",
                                post.claimed() == null ? null : post.claimed().atOffset(java.time.ZoneOffset.UTC),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("device", post.device(), java.sql.Types.VARCHAR)
                        .update()
                == 1;
    }

    void answer(String key, int status, @Nullable String location) {
        sql.sql("update web.inbox set status = :status, location = :location where key = :key")
                .param("status", status)
                .param("location", location, java.sql.Types.VARCHAR)
                .param("key", key)
                .update();
    }

    /** Gives the key back: nothing was done with it. */
    void release(String key) {
        sql.sql("delete from web.inbox where key = :key").param("key", key).update();
    }

    Optional<Row> find(String key) {
        return sql.sql("select account, path, body_hmac, hmac_key, status, location from web.inbox where key = :key")
                .param("key", key)
                .query((row, n) -> new Row(
                        row.getObject("account", Long.class),
                        row.getString("path"),
                        row.getBytes("body_hmac"),
                        row.getLong("hmac_key"),
                        row.getInt("status"),
                        row.getString("location")))
                .optional();
    }

    int forget(Instant before) {
        return sql.sql("delete from web.inbox where received_at < :before")
                .param("before", before)
                .update();
    }
}
