package org.stationhouse.desk.dispatch.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes calls that are taken over, many at a time. */
@Repository
class ImportStore {

    private static final long ONE_AT_A_TIME = 6_360_459L;

    private final JdbcClient sql;

    ImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the end of the transaction no other import of this agency looks or writes. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ONE_AT_A_TIME)
                .query((row, n) -> 0)
                .list();
    }

    /** Old number to content of the rows that are there already. */
    Map<String, String> known(String system, List<String> numbers) {
        var known = new HashMap<String, String>();
        sql.sql("""
            select old_number, content from dispatch.history
            where system = :system and old_number = any(:numbers)
            """)
                .param("system", system)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> known.put(row.getString("old_number"), row.getString("content")))
                .list();
        return known;
    }

    /** @return reference to id */
    Map<String, Long> insertCalls(List<TakenCall> calls, String takenBy) {
        var ids = new HashMap<String, Long>();
        sql.sql("""
            insert into dispatch.call (ref, number, nature, priority, place, latitude, longitude, taken_by, received_at,
                state, ending, version)
            select ref, number, nature, :priority, place, latitude, longitude, :takenBy, received_at,
                'CLEARED', 'HISTORY', 1
            from unnest(:refs, :numbers, :natures, :places, :latitudes, :longitudes, :received::timestamptz[])
                as taken (ref, number, nature, place, latitude, longitude, received_at)
            returning id, ref
            """)
                .param("priority", TakenCall.PRIORITY)
                .param("takenBy", takenBy)
                .param("refs", texts(calls, call -> call.ref().text()))
                .param("numbers", texts(calls, TakenCall::number))
                .param("natures", texts(calls, call -> call.row().nature()))
                .param("places", texts(calls, call -> call.place().text()))
                .param(
                        "latitudes",
                        calls.stream().map(call -> call.place().latitude()).toArray(Double[]::new))
                .param(
                        "longitudes",
                        calls.stream().map(call -> call.place().longitude()).toArray(Double[]::new))
                .param("received", texts(calls, call -> call.moment().at().toString()))
                .query((row, n) -> ids.put(row.getString("ref"), row.getLong("id")))
                .list();
        return ids;
    }

    void insertHistory(
            List<TakenCall> calls, Map<String, Long> ids, String system, ImportRun run, java.time.Instant now) {
        sql.sql("""
            insert into dispatch.history (call, system, old_number, said_time, time_note, area, said_status, content,
                file, imported_at, run)
            select call, :system, old_number, said_time, time_note, area, said_status, content, :file, :now, :run
            from unnest(:calls, :oldNumbers, :times, :notes, :areas, :statuses, :contents)
                as taken (call, old_number, said_time, time_note, area, said_status, content)
            """)
                .param("system", system)
                .param("file", run.file())
                .param("run", run.id())
                .param("now", now)
                .param("calls", ids(calls, ids))
                .param("oldNumbers", texts(calls, call -> call.row().oldNumber()))
                .param("times", texts(calls, call -> call.row().saidTime()))
                .param("notes", texts(calls, call -> call.moment().note()))
                .param("areas", texts(calls, call -> call.row().area()))
                .param("statuses", texts(calls, call -> call.row().status()))
                .param("contents", texts(calls, call -> call.read().content()))
                .update();
    }

    /** What happened, as the first line of each call's log. */
    void insertNarratives(List<TakenCall> calls, Map<String, Long> ids, String by, java.time.Instant now) {
        List<TakenCall> told =
                calls.stream().filter(call -> call.row().narrative() != null).toList();
        if (told.isEmpty()) {
            return;
        }
        sql.sql("""
            insert into dispatch.line (call, at, by, kind, said)
            select call, :now, :by, 'NOTE', said from unnest(:calls, :narratives) as taken (call, said)
            """)
                .param("now", now)
                .param("by", by)
                .param("calls", ids(told, ids))
                .param("narratives", texts(told, call -> call.row().narrative()))
                .update();
    }

    private static Long[] ids(List<TakenCall> calls, Map<String, Long> ids) {
        return calls.stream().map(call -> ids.get(call.ref().text())).toArray(Long[]::new);
    }

    private static String[] texts(List<TakenCall> calls, Function<TakenCall, @Nullable String> part) {
        return calls.stream().map(part).toArray(String[]::new);
    }
}
