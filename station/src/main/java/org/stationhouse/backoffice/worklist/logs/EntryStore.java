package org.stationhouse.backoffice.worklist.logs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.search.Known;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class EntryStore {

    private static final String QUEUE = "worklist.log.queue ";

    static final String ENTRIES = """
            select e.id, e.ref, e.log, e.edition, e.number, e.at, e.made_at, e.made_by, e.paper, e.about_kind, e.about_ref,
                e.about_number, e.guarded, e.state, e.result, e.due_end, e.ended_at, e.ended_by, e.version
            from worklist.log_entry e
            """;

    private final JdbcClient sql;
    private final EntryLineStore lines;

    EntryStore(JdbcClient sql, EntryLineStore lines) {
        this.sql = sql;
        this.lines = lines;
    }

    /** @param number year and running part @return its id */
    long insert(LogEntry entry, int year, long running) {
        Task.About about = entry.about();
        return sql.sql("""
                insert into worklist.log_entry (ref, log, edition, year, running, number, at, made_at, made_by, paper, about_kind,
                    about_ref, about_number, guarded, state, due_end, version)
                values (:ref, :log, :edition, :year, :running, :number, :at, :madeAt, :madeBy, :paper, :aboutKind, :aboutRef,
                    :aboutNumber, :guarded, :state, :due, 1) returning id
                """)
                .param("ref", entry.ref())
                .param("log", entry.log())
                .param("edition", entry.edition())
                .param("year", year)
                .param("running", running)
                .param("number", entry.number())
                .param("at", entry.at())
                .param("madeAt", entry.madeAt())
                .param("madeBy", entry.madeBy())
                .param("paper", entry.paper())
                .param("aboutKind", about == null ? null : about.kind())
                .param("aboutRef", about == null ? null : about.ref())
                .param("aboutNumber", about == null ? null : about.number())
                .param("guarded", entry.guarded())
                .param("state", entry.state().word())
                .param("due", entry.due())
                .query(Long.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed the entry since this version */
    int update(LogEntry from, LogEntry.State to, @Nullable Instant due) {
        return sql.sql("""
                update worklist.log_entry set state = :state, result = :result, ended_at = :at, ended_by = :by, due_end = :due,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("state", to.word())
                .param(
                        "result",
                        to instanceof LogEntry.State.Done it
                                ? it.result()
                                : to instanceof LogEntry.State.Void it ? it.why() : null)
                .param(
                        "at",
                        to instanceof LogEntry.State.Done it
                                ? it.at()
                                : to instanceof LogEntry.State.Void it ? it.at() : null)
                .param(
                        "by",
                        to instanceof LogEntry.State.Done it
                                ? it.by()
                                : to instanceof LogEntry.State.Void it ? it.by() : null)
                .param("due", due)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the entry since this version */
    int updateTie(LogEntry to, @Nullable Instant due) {
        Task.About about = to.about();
        return sql.sql("""
                update worklist.log_entry set at = :at, about_kind = :aboutKind, about_ref = :aboutRef, about_number = :aboutNumber,
                    guarded = :guarded, due_end = :due, version = version + 1
                where id = :id and version = :version
                """)
                .param("at", to.at())
                .param("aboutKind", about == null ? null : about.kind())
                .param("aboutRef", about == null ? null : about.ref())
                .param("aboutNumber", about == null ? null : about.number())
                .param("guarded", to.guarded())
                .param("due", due)
                .param("id", to.id())
                .param("version", to.version())
                .update();
    }

    /** The record that entries are tied to is filed for other readers now. */
    void moveAbout(String from, String to, PublicRef about) {
        sql.sql("update worklist.log_entry set about_kind = :to where about_kind = :from and about_ref = :about")
                .param("to", to)
                .param("from", from)
                .param("about", about)
                .update();
    }

    void guard(long id, boolean guarded) {
        sql.sql("update worklist.log_entry set guarded = :guarded where id = :id")
                .param("guarded", guarded)
                .param("id", id)
                .update();
    }

    Optional<LogEntry> find(PublicRef ref) {
        return with(sql.sql(ENTRIES + " where e.ref = :ref")
                        .param("ref", ref)
                        .query((row, n) -> entry(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** Entries tied to a record, oldest first. */
    List<LogEntry> about(String kind, PublicRef ref) {
        return with(sql.sql(ENTRIES + " where e.about_kind = :kind and e.about_ref = :ref order by e.at, e.id")
                .param("kind", kind)
                .param("ref", ref)
                .query((row, n) -> entry(row))
                .list());
    }

    /** Every entry of a log, for filing them anew. */
    List<LogEntry> of(long log) {
        return with(sql.sql(ENTRIES + " where e.log = :log order by e.id")
                .param("log", log)
                .query((row, n) -> entry(row))
                .list());
    }

    /** Open entries of a log. */
    List<LogEntry> open(long log) {
        return with(sql.sql(ENTRIES + " where e.log = :log and e.state in ('OPEN', 'LOGGED') order by e.id")
                .param("log", log)
                .query((row, n) -> entry(row))
                .list());
    }

    /** A queue as {@link #openSql} asks for it. */
    static String held(Queue queue) {
        return QUEUE + queue.name();
    }

    /**
     * Met by an entry that the reader may know of: he reads its log as it is now, and knows of the record that it is tied to.
     *
     * @param ref SQL of its reference
     */
    static String openSql(String ref, Known others) {
        return """
                exists (select 1 from worklist.log_entry open_entry where open_entry.ref = %s and open_entry.guarded
                    and worklist.reads_log(open_entry.log, :held)
                    and (open_entry.about_ref is null or %s) offset 0)""".formatted(ref, others.sql("open_entry.about_kind", "open_entry.about_ref"));
    }

    List<Long> running(String prefix, int year) {
        return sql.sql("""
                select e.running from worklist.log_entry e join worklist.log l on l.id = e.log
                where l.prefix = :prefix and e.year = :year
                """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Long.class)
                .list();
    }

    /** The same with what stands in their fields. */
    List<LogEntry> with(List<LogEntry> bare) {
        Map<Long, Map<String, String>> values =
                lines.values(Set.copyOf(bare.stream().map(LogEntry::id).toList()));
        return bare.stream()
                .map(it -> it.with(it.id(), it.due(), values.getOrDefault(it.id(), Map.of())))
                .toList();
    }

    /** Reads an entry, without its fields, from a row of {@link #ENTRIES}. */
    static LogEntry entry(ResultSet row) throws SQLException {
        String about = row.getString("about_kind");
        var due = row.getTimestamp("due_end");
        return new LogEntry(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getLong("log"),
                row.getInt("edition"),
                row.getString("number"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getBoolean("paper"),
                about == null
                        ? null
                        : new Task.About(
                                about, new PublicRef(row.getString("about_ref")), row.getString("about_number")),
                row.getBoolean("guarded"),
                state(row),
                due == null ? null : due.toInstant(),
                Map.of(),
                row.getInt("version"));
    }

    private static LogEntry.State state(ResultSet row) throws SQLException {
        String word = row.getString("state");
        if (word.equals("OPEN")) {
            return new LogEntry.State.Open();
        }
        if (word.equals("LOGGED")) {
            return new LogEntry.State.Logged();
        }
        Instant at = row.getTimestamp("ended_at").toInstant();
        String by = row.getString("ended_by");
        String said = row.getString("result") == null ? "" : row.getString("result");
        return word.equals("DONE") ? new LogEntry.State.Done(at, by, said) : new LogEntry.State.Void(at, by, said);
    }
}
