package org.stationhouse.backoffice.worklist.passon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class NoteStore {

    private static final String NOTES = """
            select n.id, n.ref, n.at, n.account, n.name, n.queue, n.said, o.said as was,
                exists (select 1 from worklist.note c where c.corrects = n.id) as corrected,
                (select count(*) from worklist.note_seen s where s.note = n.id) as seen,
                n.account = :account or exists (select 1 from worklist.note_seen s where s.note = n.id and s.account = :account)
                    as mine
            from worklist.note n left join worklist.note o on o.id = n.corrects
            """;

    static final String NEWEST = "n.id desc";

    /** By columns of the list. */
    static final Map<String, String> ORDERS =
            Map.of("at", "n.at", "by", "lower(n.name)", "to", "n.queue", "seen.by", "seen");

    private final JdbcClient sql;

    NoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param corrects id of the note that it corrects, null for a first one */
    void insert(
            PublicRef ref,
            String said,
            @Nullable Queue queue,
            @Nullable Long corrects,
            Owner.Person author,
            String by,
            Instant at) {
        sql.sql("""
                insert into worklist.note (ref, at, by, account, name, queue, said, corrects)
                values (:ref, :at, :by, :account, :name, :queue, :said, :corrects)
                """)
                .param("ref", ref)
                .param("at", at)
                .param("by", by)
                .param("account", author.account())
                .param("name", author.name())
                .param("queue", queue == null ? null : queue.name())
                .param("said", said)
                .param("corrects", corrects)
                .update();
    }

    /** @return 0 when he had acknowledged it already */
    int see(long note, Owner.Person reader, Instant at) {
        return sql.sql("""
                insert into worklist.note_seen (note, account, name, at) values (:note, :account, :name, :at)
                on conflict (note, account) do nothing
                """)
                .param("note", note)
                .param("account", reader.account())
                .param("name", reader.name())
                .param("at", at)
                .update();
    }

    /** Addressed to the reader, not acknowledged, not his own, not corrected, oldest first. @param since before that he did not work here */
    List<Note> open(long account, List<Queue> queues, Instant since, int most) {
        return sql.sql(NOTES + """
                 where n.account <> :account and n.at >= :since and (n.queue is null or n.queue = any(:queues))
                    and not exists (select 1 from worklist.note_seen s where s.note = n.id and s.account = :account)
                    and not exists (select 1 from worklist.note c where c.corrects = n.id)
                order by n.id limit :most
                """)
                .param("account", account)
                .param("queues", queues.stream().map(Queue::name).toArray(String[]::new))
                .param("since", since)
                .param("most", most)
                .query((row, n) -> note(row))
                .list();
    }

    /** Without those that were corrected. @param text part of what was said, null for any @param queue null for any @param order of SQL */
    List<Note> list(@Nullable String text, @Nullable String queue, String order, int skip, int most, long account) {
        return sql.sql(NOTES + """
                 where not exists (select 1 from worklist.note c where c.corrects = n.id)
                    and (:text::text is null or strpos(lower(n.said), lower(:text)) > 0)
                    and (:queue::text is null or n.queue = :queue)
                order by\s""" + order + " limit :most offset :skip")
                .param("account", account)
                .param("text", text)
                .param("queue", queue)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> note(row))
                .list();
    }

    Optional<Note> find(PublicRef ref, long account) {
        return sql.sql(NOTES + " where n.ref = :ref")
                .param("ref", ref)
                .param("account", account)
                .query((row, n) -> note(row))
                .optional();
    }

    /** What it corrects, one after the other, newest first. */
    List<Note> before(long note, long account) {
        return sql.sql("""
                with recursive chain (id) as (
                    select corrects from worklist.note where id = :note
                    union select n.corrects from worklist.note n join chain c on n.id = c.id)
                """ + NOTES + " where n.id in (select id from chain where id is not null) order by n.id desc")
                .param("note", note)
                .param("account", account)
                .query((row, n) -> note(row))
                .list();
    }

    List<Note.Seen> seen(long note) {
        return sql.sql("select account, name, at from worklist.note_seen where note = :note order by id")
                .param("note", note)
                .query(Note.Seen.class)
                .list();
    }

    private static Note note(ResultSet row) throws SQLException {
        String queue = row.getString("queue");
        return new Note(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getTimestamp("at").toInstant(),
                row.getLong("account"),
                row.getString("name"),
                queue == null ? null : Queue.valueOf(queue),
                row.getString("said"),
                row.getString("was"),
                row.getBoolean("corrected"),
                row.getInt("seen"),
                row.getBoolean("mine"));
    }
}
