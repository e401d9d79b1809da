package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stationhouse.foundation.vault.postgres.Database;

/**
 * Whole tables in and out by {@code COPY}, as the login that owns them, in one transaction. The text is the same on every server
 * from PostgreSQL 15 on: dates in ISO form and UTC, numbers in their shortest exact form, bytes in hexadecimal.
 */
final class CopyStore implements AutoCloseable {

    /** @param refersTo names of other tables that its foreign keys point to */
    record Table(String name, List<String> columns, List<String> order, List<String> refersTo) {}

    private final Connection owner;
    private final JdbcClient sql;

    private CopyStore(Connection owner) {
        this.owner = owner;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(owner, true));
    }

    static CopyStore of(Database database) throws IOException {
        try {
            return new CopyStore(database.connect(database.owner()));
        } catch (SQLException e) {
            throw new IOException("the database can't be reached: " + e.getMessage(), e);
        }
    }

    /** Sees one state of the database until it is closed. */
    void beginReading() {
        sql.sql("begin isolation level repeatable read read only").update();
        portable();
    }

    void beginLoading() {
        sql.sql("begin").update();
        portable();
    }

    private void portable() {
        for (String setting : List.of(
                "datestyle = 'ISO, YMD'",
                "intervalstyle = 'iso_8601'",
                "timezone = 'UTC'",
                "extra_float_digits = 1",
                "bytea_output = 'hex'",
                "idle_in_transaction_session_timeout = 0",
                "statement_timeout = 0")) {
            sql.sql("set local " + setting).update();
        }
    }

    int version() {
        return sql.sql("select current_setting('server_version_num')::int")
                .query(Integer.class)
                .single();
    }

    /** The last migration; empty text in an empty database. */
    String schema() {
        boolean stands = sql.sql("select to_regclass('house.flyway_schema_history') is not null")
                .query(Boolean.class)
                .single();
        return stands ? sql.sql("""
                        select version from house.flyway_schema_history
                        where success and version is not null order by installed_rank desc limit 1
                        """).query(String.class).optional().orElse("") : "";
    }

    /** All tables of the house's rooms by name, parts of partitioned tables apart. */
    List<Table> tables() {
        return sql.sql("""
                select format('%I.%I', n.nspname, c.relname) as name,
                    (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
                    (select array_agg(quote_ident(a.attname) order by k.place)
                        from pg_index i, unnest(i.indkey::int[]) with ordinality as k (attnum, place), pg_attribute a
                        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum) as key,
                    (select array_agg(distinct format('%I.%I', fn.nspname, fc.relname))
                        from pg_constraint f join pg_class fc on fc.oid = f.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
                        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                    and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'house', 'public')
                order by 1
                """)
                .query((row, n) -> {
                    List<String> columns = texts(row.getArray("columns"));
                    List<String> key = texts(row.getArray("key"));
                    return new Table(
                            row.getString("name"),
                            columns,
                            key.isEmpty() ? columns : key,
                            texts(row.getArray("refers")));
                })
                .list();
    }

    Map<String, Long> sequences() {
        Map<String, Long> last = new LinkedHashMap<>();
        sql.sql("""
                select format('%I.%I', schemaname, sequencename) as name, last_value
                from pg_sequences where last_value is not null and schemaname !~ '^pg_' order by 1
                """)
                .query((row, n) -> last.put(row.getString("name"), row.getLong("last_value")))
                .list();
        return last;
    }

    /** @return rows written, the line of heads apart */
    long copyOut(Table table, OutputStream to) throws IOException {
        String statement = "copy (select " + String.join(", ", table.columns()) + " from " + table.name() + " order by "
                + String.join(", ", table.order()) + ") to stdout (format csv, header true, encoding 'UTF8')";
        try {
            return owner.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, to);
        } catch (SQLException e) {
            throw new IOException("the table " + table.name() + " can't be read: " + e.getMessage(), e);
        }
    }

    long copyIn(String table, List<String> columns, InputStream from) throws IOException {
        String statement = "copy " + table + " (" + String.join(", ", columns)
                + ") from stdin (format csv, header true, encoding 'UTF8')";
        try {
            return owner.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, from);
        } catch (SQLException e) {
            throw new IOException("the table " + table + " can't be loaded: " + e.getMessage(), e);
        }
    }

    /** Empties all tables, also those that migrations filled; their own triggers rest until {@link #wake}. */
    void empty(List<Table> tables) {
        for (Table table : tables) {
            sql.sql("alter table " + table.name() + " disable trigger user").update();
        }
        sql.sql("truncate " + String.join(", ", tables.stream().map(Table::name).toList()))
                .update();
    }

    void wake(List<Table> tables) {
        for (Table table : tables) {
            sql.sql("alter table " + table.name() + " enable trigger user").update();
        }
    }

    void setSequence(String name, long last) {
        sql.sql("select setval(:name::regclass, :last)")
                .param("name", name)
                .param("last", last)
                .query(Long.class)
                .single();
    }

    void commit() {
        sql.sql("commit").update();
    }

    private static List<String> texts(java.sql.@org.jspecify.annotations.Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    @Override
    public void close() throws IOException {
        try {
            owner.close();
        } catch (SQLException e) {
            throw new IOException("the connection to the database can't be closed", e);
        }
    }
}
