package org.stationhouse.foundation.vault.health;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HealthStore {

    private final JdbcClient sql;

    HealthStore(JdbcClient sql) {
        this.sql = sql;
    }

    String version() {
        return sql.sql("select current_setting('server_version')")
                .query(String.class)
                .single();
    }

    /** Settings by which an acknowledged write could be lost, with their values. */
    List<String> lessThanDurable() {
        return sql.sql("""
                select name || ' = ' || setting from pg_settings
                where name in ('fsync', 'full_page_writes', 'data_checksums') and setting <> 'on'
                   or name = 'synchronous_commit' and setting not in ('on', 'remote_apply')
                order by name
                """).query(String.class).list();
    }

    /** Pages whose checksum did not fit since the statistics began. */
    long checksumFailures() {
        return sql.sql("select coalesce(sum(checksum_failures), 0) from pg_stat_database")
                .query(Long.class)
                .single();
    }

    /** Addresses that the server listens on, and whether it speaks its own TLS. */
    String listens() {
        return sql.sql("select current_setting('listen_addresses') || ' ' || current_setting('ssl')")
                .query(String.class)
                .single();
    }

    /** Append-only tables that the program's login could change after all. */
    List<String> changeable() {
        return sql.sql("""
                select name from vault.append_only
                where has_table_privilege('vault.' || quote_ident(name), 'update, delete, truncate') order by name
                """).query(String.class).list();
    }

    /** The server's own clock. */
    Instant serverClock() {
        return sql.sql("select clock_timestamp()")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** The time of the newest audit line; the clock of the first start where there is none. */
    Instant newestLine(Instant otherwise) {
        return sql.sql("select max(at) from vault.audit_line where at > :since")
                .param("since", otherwise.minusSeconds(86_400))
                .query((row, n) -> row.getTimestamp(1) == null
                        ? otherwise
                        : row.getTimestamp(1).toInstant())
                .single();
    }
}
