package org.stationhouse.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.Sql;
import org.stationhouse.foundation.vault.postgres.Database;

/** Questions to the scratch database, on a connection of its keeper. */
final class BenchStore implements AutoCloseable {

    /** @param images full-page images among the records */
    record Wal(long records, long images, long bytes) {
        Wal since(Wal before) {
            return new Wal(records - before.records, images - before.images, bytes - before.bytes);
        }
    }

    /**
     * What was read.
     *
     * @param rows rows and index entries that scans returned or left aside
     * @param pages pages of 8 KB, from memory or from disk
     * @param flushes of the write-ahead log to disk
     */
    record Reads(long rows, long pages, long flushes) {
        Reads since(Reads before) {
            return new Reads(rows - before.rows, pages - before.pages, flushes - before.flushes);
        }
    }

    /** A server's connection without work tells its counters within ten seconds (PGSTAT_IDLE_INTERVAL). */
    private static final int TOLD_WITHIN_S = 12;

    private record Place(long epoch, long xid, long id, Instant at) {
        boolean upTo(Place seal) {
            int order = epoch != seal.epoch ? Long.compare(epoch, seal.epoch) : Long.compare(xid, seal.xid);
            return order < 0 || order == 0 && id <= seal.id;
        }
    }

    private final Connection connection;
    private final JdbcClient sql;
    private final String app;
    private final Runnable told;

    /** @param told lets the program's own connection tell the server's counters what it did */
    BenchStore(Database database, Runnable told) {
        this.told = told;
        app = database.app().name();
        try {
            connection = database.connect(
                    database.keeper().orElseThrow(() -> new CannotRun("Only our own PostgreSQL is measured.")));
        } catch (SQLException e) {
            throw new CannotRun("The scratch database does not open: " + e.getMessage() + ".", e);
        }
        sql = Sql.client(new SingleConnectionDataSource(connection, true));
    }

    long backend() {
        return sql.sql("select pg_backend_pid()").query(Long.class).single();
    }

    /** Bytes of the write-ahead log so far, to the byte; the question itself adds none. */
    long walEnd() {
        return sql.sql("select (pg_current_wal_insert_lsn() - '0/0')::bigint")
                .query(Long.class)
                .single();
    }

    /** The server's own counters; they lag by up to a second. */
    Wal wal() {
        return sql.sql("select wal_records as records, wal_fpi as images, wal_bytes::bigint as bytes from pg_stat_wal")
                .query(Wal.class)
                .single();
    }

    long people() {
        return sql.sql("select count(*) from master.person").query(Long.class).single();
    }

    /** Until it is closed the database is filled. */
    Filling filling() {
        return Filling.begin(sql);
    }

    /** Ends a filling that was cut off. */
    void filled() {
        Filling.finish(sql);
    }

    long events() {
        return sql.sql("select count(*) from dispatch.call").query(Long.class).single();
    }

    /**
     * Tells the planner what stands where, clears away what nobody sees any more, as happens by itself in time, and waits until the
     * connections that filled the house have told the counters what they read.
     */
    void analyze() {
        sql.sql("vacuum (analyze)").update();
        checkpoint();
        sql.sql("select pg_sleep(:idle)")
                .param("idle", TOLD_WITHIN_S)
                .query((row, n) -> n)
                .list();
    }

    /** The server's counters of what was read outside of the audit trail, whose sealer reads by the clock; after the program's connection has told what it did. */
    Reads reads() {
        told.run();
        backend();
        return sql.sql("""
                select (select sum(coalesce(seq_tup_read, 0)) from pg_stat_user_tables where schemaname <> 'vault')::bigint
                        + (select sum(idx_tup_read) from pg_stat_user_indexes where schemaname <> 'vault')::bigint as rows,
                    (select sum(coalesce(heap_blks_read, 0) + coalesce(heap_blks_hit, 0) + coalesce(idx_blks_read, 0)
                        + coalesce(idx_blks_hit, 0) + coalesce(toast_blks_read, 0) + coalesce(toast_blks_hit, 0))
                        from pg_statio_user_tables where schemaname <> 'vault')::bigint as pages,
                    (select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal' and backend_type = 'client backend')::bigint
                        as flushes
                """).query(Reads.class).single();
    }

    /** Takes what is to be written to disk out of the way of the next measurement. */
    void checkpoint() {
        sql.sql("checkpoint").update();
    }

    /** Whether the server writes every statement that it executes into its own log, behind the login and the connection that asked. */
    void log(boolean all) {
        for (String setting : List.of("log_statement = 'all'", "log_line_prefix = '%u %p|'")) {
            sql.sql("alter system " + (all ? "set " + setting : "reset " + setting.substring(0, setting.indexOf(' '))))
                    .update();
        }
        sql.sql("select pg_reload_conf()").query(Boolean.class).single();
    }

    /** The login that the program works with. */
    String app() {
        return app;
    }

    long lines() {
        return sql.sql("select count(*) from vault.audit_line")
                .query(Long.class)
                .single();
    }

    /** A long number that no line before this moment has: the place where the next measurement begins. */
    long lastLine() {
        return sql.sql("select coalesce(max(xid::text::bigint), 0) from vault.audit_line")
                .query(Long.class)
                .single();
    }

    /**
     * How long lines waited for the checkpoint that seals them: from the time in the line, which is before its commit, to the time
     * in the checkpoint, which is just before its own.
     *
     * @param afterXid lines of later transactions only
     * @return milliseconds, one for each line that is sealed
     */
    long[] sealingLags(long afterXid) {
        List<Place> seals = places("""
                select row_epoch as epoch, row_xid::text::bigint as xid, row_id as id, sealed_at as at
                from vault.checkpoint order by no
                """, afterXid);
        var lags = new ArrayList<Long>();
        int seal = 0;
        for (Place line : places("""
                select epoch, xid::text::bigint as xid, id, at from vault.audit_line
                where xid::text::bigint > :after order by epoch, xid, id
                """, afterXid)) {
            while (seal < seals.size() && !line.upTo(seals.get(seal))) {
                seal++;
            }
            if (seal < seals.size()) {
                lags.add(seals.get(seal).at().toEpochMilli() - line.at().toEpochMilli());
            }
        }
        return lags.stream().mapToLong(Long::longValue).toArray();
    }

    private List<Place> places(String question, long afterXid) {
        return sql.sql(question).param("after", afterXid).query(Place.class).list();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
