package org.stationhouse.desk.dispatch.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** The runs, and how far each is. */
@Repository
class RunStore {

    private static final String WORKING = "('LOOKING', 'LOADING', 'UNDOING')";

    private final JdbcClient sql;

    RunStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param bytes reference of the stored file; null when there is none @param system null while nobody knows */
    void insert(
            PublicRef ref,
            String file,
            @Nullable PublicRef bytes,
            @Nullable String system,
            ImportRun.State state,
            Instant now,
            String by) {
        sql.sql("""
            insert into dispatch.import_run (ref, file, bytes, system, begun_at, begun_by, beat_at, state, version)
            values (:ref, :file, :bytes, :system, :now, :by, :now, :state, 1)
            """)
                .param("ref", ref)
                .param("file", file)
                .param("bytes", bytes == null ? null : bytes.text())
                .param("system", system)
                .param("now", now)
                .param("by", by)
                .param("state", state.name())
                .update();
    }

    /**
     * Takes a step; the figures of the last go begin anew.
     *
     * @return 0 when somebody else took one since this version
     */
    int step(ImportRun from, ImportRun.State to, Instant now) {
        return sql.sql("""
            update dispatch.import_run set state = :state, beat_at = :now, failure = null, version = version + 1
            where id = :id and version = :version
            """)
                .param("state", to.name())
                .param("now", now)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** Begins a look or a load: figures of the go before it are gone. @return as {@link #step} */
    int go(ImportRun from, ImportRun.State to, Instant now) {
        return sql.sql("""
            update dispatch.import_run set state = :state, beat_at = :now, failure = null, rejected = 0, unchanged = 0,
                good = case when :state = 'LOOKING' then 0 else good end, reasons = null, version = version + 1
            where id = :id and version = :version
            """)
                .param("state", to.name())
                .param("now", now)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** Begins to take it back. @return as {@link #step} */
    int undo(ImportRun from, String why, Instant now, String by) {
        return sql.sql("""
            update dispatch.import_run set state = 'UNDOING', beat_at = :now, failure = null, undone_at = :now, undone_by = :by,
                undone_why = :why, version = version + 1
            where id = :id and version = :version
            """)
                .param("why", why)
                .param("now", now)
                .param("by", by)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** Some rows more, by whoever works on it. @return 0 when it was stopped meanwhile */
    int beat(long id, ImportRun.Figures more, Instant now) {
        return sql.sql("update dispatch.import_run set good = good + :good, loaded = loaded + :loaded, rejected ="
                        + " rejected + :rejected, unchanged = unchanged + :unchanged, beat_at = :now where id = :id and"
                        + " state in " + WORKING)
                .param("good", more.good())
                .param("loaded", more.loaded())
                .param("rejected", more.rejected())
                .param("unchanged", more.unchanged())
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** Some calls more that went. @return as {@link #beat} */
    int removed(long id, int calls, Instant now) {
        return sql.sql("""
            update dispatch.import_run set removed = removed + :calls, beat_at = :now where id = :id and state = 'UNDOING'
            """)
                .param("calls", calls)
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** The work ends well. @param report name of the report, null for none @return as {@link #beat} */
    int end(long id, ImportRun.State to, long rejected, List<String> reasons, @Nullable String report, Instant now) {
        return sql.sql("update dispatch.import_run set state = :state, beat_at = :now, rejected = :rejected, reasons"
                        + " = :reasons, report = coalesce(:report, report), version = version + 1 where id = :id"
                        + " and state in "
                        + WORKING)
                .param("state", to.name())
                .param("now", now)
                .param("rejected", rejected)
                .param("reasons", reasons.isEmpty() ? null : String.join("\n", reasons))
                .param("report", report)
                .param("id", id)
                .update();
    }

    /** The work ends badly. @return as {@link #beat} */
    int fail(long id, String why, Instant now) {
        return sql.sql("update dispatch.import_run set state = 'FAILED', failure = :why, beat_at = :now, version ="
                        + " version + 1 where id = :id and state in " + WORKING)
                .param("why", why)
                .param("now", now)
                .param("id", id)
                .update();
    }

    void system(long id, String system) {
        sql.sql("update dispatch.import_run set system = :system where id = :id")
                .param("system", system)
                .param("id", id)
                .update();
    }

    /** The file is kept no longer. */
    void forget(long id) {
        sql.sql("update dispatch.import_run set bytes = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Those on which somebody worked who has not been heard of since. */
    List<ImportRun> silent(Instant since, int most) {
        return sql.sql("select * from dispatch.import_run where beat_at < :since and state in " + WORKING
                        + " order by id limit :most for update")
                .param("since", since)
                .param("most", most)
                .query((row, n) -> run(row))
                .list();
    }

    Optional<ImportRun> find(PublicRef ref) {
        return sql.sql("select * from dispatch.import_run where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> run(row))
                .optional();
    }

    /** The newest first. @param text part of the name or the system; null for all @param state null for all */
    List<ImportRun> list(@Nullable String text, @Nullable String state, int skip, int most) {
        return sql.sql("""
            select * from dispatch.import_run
            where (:text::text is null or strpos(lower(file || ' ' || coalesce(system, '')), lower(:text)) > 0)
                and (:state::text is null or state = :state)
            order by begun_at desc, id desc offset :skip limit :most
            """)
                .param("text", text)
                .param("state", state)
                .param("skip", skip)
                .param("most", most)
                .query((row, n) -> run(row))
                .list();
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        String bytes = row.getString("bytes");
        String reasons = row.getString("reasons");
        Timestamp undone = row.getTimestamp("undone_at");
        return new ImportRun(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("file"),
                bytes == null ? null : new PublicRef(bytes),
                row.getString("system"),
                row.getTimestamp("begun_at").toInstant(),
                row.getString("begun_by"),
                row.getTimestamp("beat_at").toInstant(),
                ImportRun.State.valueOf(row.getString("state")),
                new ImportRun.Figures(
                        row.getLong("good"), row.getLong("loaded"), row.getLong("rejected"), row.getLong("unchanged")),
                reasons == null ? List.of() : reasons.lines().toList(),
                row.getString("report"),
                row.getString("failure"),
                undone == null
                        ? null
                        : new ImportRun.Undone(
                                undone.toInstant(),
                                row.getString("undone_by"),
                                row.getString("undone_why"),
                                row.getLong("removed")),
                row.getInt("version"));
    }
}
