package org.stationhouse.foundation.vault.keys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecordKeyStore {

    /** @param wrapped null once destroyed */
    record Row(long id, String record, byte @Nullable [] wrapped) {}

    /**
     * @param horizon transactions from this one on may still end
     * @param master name of the master key in use, null before the first
     */
    record Seen(String horizon, @Nullable String master, List<String> destroyed) {}

    private final JdbcClient sql;
    private final Clock clock;

    RecordKeyStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Row> find(String record) {
        return sql.sql("select id, record, wrapped from vault.record_key where record = :record")
                .param("record", record)
                .query(RecordKeyStore::row)
                .optional();
    }

    /** Empty when another transaction was first. */
    Optional<Long> insert(String record, byte[] wrapped) {
        return sql.sql("""
                insert into vault.record_key (record, wrapped, made_at) values (:record, :wrapped, :now)
                on conflict (record) do nothing
                returning id
                """)
                .param("record", record)
                .param("wrapped", wrapped)
                .param("now", clock.instant())
                .query(Long.class)
                .optional();
    }

    void destroy(String record) {
        sql.sql("""
                insert into vault.record_key as k (record, wrapped, made_at, destroyed_at, destroyed_by)
                values (:record, null, :now, :now, pg_current_xact_id())
                on conflict (record) do update set wrapped = null, destroyed_at = :now, destroyed_by = pg_current_xact_id()
                where k.wrapped is not null
                """).param("record", record).param("now", clock.instant()).update();
    }

    /**
     * What was destroyed since an earlier look, complete though transactions end out of order: a row is told until every
     * transaction as old as its own has ended.
     */
    Seen look(@Nullable String since) {
        return sql.sql("""
                select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
                    (select id from vault.master_key where state = 'CURRENT') as master,
                    array(select record from vault.record_key where destroyed_by >= cast(:since as xid8)) as destroyed
                """)
                .param("since", since, java.sql.Types.VARCHAR)
                .query((row, n) -> new Seen(row.getString("horizon"), row.getString("master"), List.of((String[])
                        row.getArray("destroyed").getArray())))
                .single();
    }

    /** The next keys, by id, that another master key than this one wraps. */
    List<Row> notUnder(long master, long afterId, int most) {
        return sql.sql("""
                select id, record, wrapped from vault.record_key
                where id > :after and wrapped is not null and substring(wrapped from 2 for 8) <> :master
                order by id limit :most
                """)
                .param("after", afterId)
                .param(
                        "master",
                        java.nio.ByteBuffer.allocate(Long.BYTES).putLong(master).array())
                .param("most", most)
                .query(RecordKeyStore::row)
                .list();
    }

    /** Puts a key under another wrap unless it was destroyed or re-wrapped in the meantime. */
    int rewrap(long id, byte[] from, byte[] to) {
        return sql.sql("update vault.record_key set wrapped = :to where id = :id and wrapped = :from")
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Some keys that are alive, chosen by chance. */
    List<Row> sample(int most) {
        return sql.sql("""
                select id, record, wrapped from vault.record_key
                where wrapped is not null and id >= (select coalesce(max(id), 0) * random() from vault.record_key)
                order by id limit :most
                """).param("most", most).query(RecordKeyStore::row).list();
    }

    private static Row row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Row(row.getLong("id"), row.getString("record"), row.getBytes("wrapped"));
    }
}
