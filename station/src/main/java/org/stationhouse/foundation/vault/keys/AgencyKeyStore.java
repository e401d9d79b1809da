package org.stationhouse.foundation.vault.keys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.vault.KeySafe;

@Repository
class AgencyKeyStore {

    enum Purpose {
        AUDIT_HMAC,
        CHECKPOINT
    }

    /** @param open32 public half, null where there is none */
    record Row(long id, Purpose purpose, byte[] wrapped, byte @Nullable [] open32) {}

    private final JdbcClient sql;
    private final Clock clock;

    AgencyKeyStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One node at a time makes or rotates keys; held to the end of the transaction. */
    void lock() {
        sql.sql("select 1 from pg_advisory_xact_lock(hashtext('vault.keys'))")
                .query(Integer.class)
                .single();
    }

    Optional<String> currentMaster() {
        return sql.sql("select id from vault.master_key where state = 'CURRENT'")
                .query(String.class)
                .optional();
    }

    /** All master keys, oldest first; {@code here} is left to who knows the folder. */
    List<KeySafe.Master> masters() {
        return sql.sql("""
                select id, state, made_at, retired_at, escrowed_at, drilled_at, false as here
                from vault.master_key order by made_at, id
                """).query(KeySafe.Master.class).list();
    }

    void insertMaster(String id) {
        sql.sql("insert into vault.master_key (id, state, made_at) values (:id, 'CURRENT', :now)")
                .param("id", id)
                .param("now", clock.instant())
                .update();
    }

    void retireMaster(String id) {
        sql.sql("update vault.master_key set state = 'RETIRED', retired_at = :now where id = :id and state = 'CURRENT'")
                .param("id", id)
                .param("now", clock.instant())
                .update();
    }

    void escrowed(String id) {
        sql.sql("update vault.master_key set escrowed_at = :now where id = :id")
                .param("id", id)
                .param("now", clock.instant())
                .update();
    }

    void drilled(String id) {
        sql.sql("update vault.master_key set drilled_at = :now where id = :id")
                .param("id", id)
                .param("now", clock.instant())
                .update();
    }

    /** Master keys whose making has no line in the audit trail yet. */
    List<String> announce() {
        return sql.sql("update vault.master_key set announced = true where not announced returning id")
                .query(String.class)
                .list();
    }

    List<Row> keys() {
        return sql.sql("select id, purpose, wrapped, public_key from vault.agency_key order by id")
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getBytes("wrapped"),
                        row.getBytes("public_key")))
                .list();
    }

    void insertKey(Purpose purpose, byte[] wrapped, byte @Nullable [] open32) {
        sql.sql("""
                insert into vault.agency_key (purpose, wrapped, public_key, made_at)
                values (:purpose, :wrapped, :open32, :now)
                """)
                .param("purpose", purpose)
                .param("wrapped", wrapped)
                .param("open32", open32, java.sql.Types.BINARY)
                .param("now", clock.instant())
                .update();
    }

    void rewrap(long id, byte[] to) {
        sql.sql("update vault.agency_key set wrapped = :to where id = :id")
                .param("id", id)
                .param("to", to)
                .update();
    }
}
