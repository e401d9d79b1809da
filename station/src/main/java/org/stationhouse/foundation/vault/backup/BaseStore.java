package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a base copy asks the server, all on one connection: a copy that began ends with its connection. */
final class BaseStore implements AutoCloseable {

    /** @param timeline the server's present one */
    record Server(long system, int timeline, int segmentSize, int version) {}

    record Stopped(Lsn at, String label) {}

    private final Connection keeper;
    private final JdbcClient sql;

    BaseStore(Connection keeper) {
        this.keeper = keeper;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(keeper, true));
    }

    Server server() {
        return sql.sql("""
                select s.system_identifier, pg_walfile_name(pg_current_wal_insert_lsn()) as file,
                    (select setting from pg_settings where name = 'wal_segment_size') as segment,
                    current_setting('server_version_num')::int as version
                from pg_control_system() s
                """)
                .query((row, n) -> new Server(
                        row.getLong("system_identifier"),
                        Integer.parseUnsignedInt(row.getString("file").substring(0, 8), 16),
                        row.getInt("segment"),
                        row.getInt("version")))
                .single();
    }

    Lsn start(String label) {
        return Lsn.of(sql.sql("select pg_backup_start(:label, true)::text")
                .param("label", label)
                .query(String.class)
                .single());
    }

    Stopped stop() {
        return sql.sql("select lsn::text, labelfile from pg_backup_stop(false)")
                .query((row, n) -> new Stopped(Lsn.of(row.getString("lsn")), row.getString("labelfile")))
                .single();
    }

    /** Places outside the data folder, which a copy of it would miss. */
    long foreignTablespaces() {
        return sql.sql("select count(*) from pg_tablespace where spcname not in ('pg_default', 'pg_global')")
                .query(Long.class)
                .single();
    }

    Lsn flushed() {
        return Lsn.of(sql.sql("select pg_current_wal_flush_lsn()::text")
                .query(String.class)
                .single());
    }

    /** Brings everything written so far to the disk and so to the archive. */
    Lsn settled() {
        sql.sql("select pg_current_xact_id()::text").query(String.class).single();
        return Lsn.of(sql.sql("select pg_current_wal_insert_lsn()::text")
                .query(String.class)
                .single());
    }

    /**
     * Opens a snapshot and says at which place of the log it stands. That is known when first no transaction that writes was open,
     * so that every commit in the log so far is visible, and then nothing was written until the snapshot was taken. The
     * transaction stays open for {@link #rows}.
     *
     * @return empty text when a hundred tries found no quiet moment
     */
    String quietSnapshot() {
        for (int tries = 0; tries < 100; tries++) {
            String before = insertPlace();
            boolean writing = sql.sql("""
                            select exists (select from pg_stat_activity
                                where backend_xid is not null and pid <> pg_backend_pid())
                            """).query(Boolean.class).single();
            sql.sql("begin isolation level repeatable read read only").update();
            if (insertPlace().equals(before) && !writing) {
                return before;
            }
            endSnapshot();
        }
        sql.sql("begin isolation level repeatable read read only").update();
        return "";
    }

    private String insertPlace() {
        return sql.sql("select pg_current_wal_insert_lsn()::text")
                .query(String.class)
                .single();
    }

    /** Rows of every table that outlives a crash; what is not logged, a recovery finds empty. */
    Map<String, Long> rows() {
        List<String> tables = sql.sql("""
                        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1
                        """).query(String.class).list();
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : tables) {
            rows.put(
                    table,
                    sql.sql("select count(*) from " + table).query(Long.class).single());
        }
        return rows;
    }

    WalStore slots() {
        return new WalStore(keeper);
    }

    @Override
    public void close() throws IOException {
        try {
            keeper.close();
        } catch (SQLException e) {
            throw new IOException("the connection to the database can't be closed", e);
        }
    }

    void endSnapshot() {
        sql.sql("rollback").update();
    }
}
