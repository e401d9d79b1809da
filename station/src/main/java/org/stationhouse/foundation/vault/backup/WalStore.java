package org.stationhouse.foundation.vault.backup;

import java.sql.Connection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The place in the server where our archive of its log is remembered, so that no log is thrown away before it is archived. */
final class WalStore {

    static final String SLOT = "stationhouse_archive";

    /**
     * @param active whether somebody streams
     * @param lost whether log that was not archived yet has been thrown away, because it grew past the limit
     */
    record Slot(boolean active, boolean lost) {}

    private final JdbcClient sql;

    WalStore(Connection keeper) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(keeper, true));
    }

    Optional<Slot> slot() {
        return sql.sql("""
                select active, coalesce(wal_status, 'lost') = 'lost' as lost
                from pg_replication_slots where slot_name = :slot
                """).param("slot", SLOT).query(Slot.class).optional();
    }

    /**
     * Makes the place on first use.
     *
     * @param megabytes of log that may wait: a broken archive must not fill the database's disk
     */
    void ensureSlot(int megabytes) {
        if (slot().filter(Slot::lost).isPresent()) {
            sql.sql("select pg_drop_replication_slot(:slot)")
                    .param("slot", SLOT)
                    .query()
                    .singleRow();
        }
        if (slot().isEmpty()) {
            sql.sql("select pg_create_physical_replication_slot(:slot, true)")
                    .param("slot", SLOT)
                    .query()
                    .singleRow();
        }
        String limit = megabytes + "MB";
        String present = sql.sql("select current_setting('max_slot_wal_keep_size')")
                .query(String.class)
                .single();
        if (!present.equals(limit)) {
            sql.sql("alter system set max_slot_wal_keep_size = '" + limit + "'").update();
            sql.sql("select pg_reload_conf()").query(Boolean.class).single();
        }
    }

    void dropSlot() {
        if (slot().isPresent()) {
            sql.sql("select pg_drop_replication_slot(:slot)")
                    .param("slot", SLOT)
                    .query()
                    .singleRow();
        }
    }
}
