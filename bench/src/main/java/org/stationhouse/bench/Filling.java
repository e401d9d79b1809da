package org.stationhouse.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A scratch database while it is filled: it is cleaned up once at the end, and indexes that no import reads are built there. What the
 * imports write is the same; only where it lies on the disk differs. What is to be built stands in a table, so that a kept folder
 * whose filling was cut off can be finished.
 */
final class Filling implements AutoCloseable {

    private static final List<String> SETTINGS = List.of(
            "autovacuum = off", "max_wal_size = '8GB'", "checkpoint_timeout = '1h'", "maintenance_work_mem = '512MB'");

    /** Indexes that are read by look-ups and lists alone. */
    private static final List<String> UNASKED = List.of(
            "master.person_key_person",
            "master.person_sort",
            "master.person_entered",
            "master.surname_spelling",
            "search.key_term",
            "search.surname_sound",
            "search.surname_other_sound",
            "search.surname_spelling",
            "dispatch.call_open",
            "dispatch.call_received",
            "dispatch.call_words");

    private final JdbcClient sql;

    private Filling(JdbcClient sql) {
        this.sql = sql;
    }

    static Filling begin(JdbcClient sql) {
        finish(sql);
        SETTINGS.forEach(it -> sql.sql("alter system set " + it).update());
        reload(sql);
        sql.sql("create table public.bench_index (name text primary key, definition text not null)")
                .update();
        for (String name : UNASKED) {
            sql.sql("insert into public.bench_index values (:name, pg_get_indexdef(:name::regclass))")
                    .param("name", name)
                    .update();
            sql.sql("drop index " + name).update();
        }
        return new Filling(sql);
    }

    /** Builds the indexes of a filling that was begun, and lets the server work as usual. */
    static void finish(JdbcClient sql) {
        if (sql.sql("select to_regclass('public.bench_index')::text")
                .query(String.class)
                .optional()
                .isEmpty()) {
            return;
        }
        sql.sql("select definition from public.bench_index where to_regclass(name) is null order by name")
                .query(String.class)
                .list()
                .forEach(it -> sql.sql(it).update());
        sql.sql("drop table public.bench_index").update();
        SETTINGS.forEach(it -> sql.sql("alter system reset " + it.substring(0, it.indexOf(' ')))
                .update());
        reload(sql);
    }

    @Override
    public void close() {
        finish(sql);
    }

    private static void reload(JdbcClient sql) {
        sql.sql("select pg_reload_conf()").query(Boolean.class).single();
    }
}
