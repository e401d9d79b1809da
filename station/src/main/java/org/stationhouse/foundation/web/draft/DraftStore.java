package org.stationhouse.foundation.web.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.DraftOf;

@Repository
class DraftStore {

    private static final String READ = """
            select id, ref, account, form, record, page, edits, path, seat, handed_by, content, begun_at, saved_at, ended_at
            from web.draft
            """;

    private final JdbcClient sql;

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Draft> held(long account, DraftOf of) {
        return read(account, of, "for update");
    }

    Optional<Draft> held(long account, PublicRef ref) {
        return sql.sql(READ + "where account = :account and ref = :ref for update")
                .param("account", account)
                .param("ref", ref.text())
                .query(DraftStore::row)
                .optional();
    }

    Optional<Draft> find(long account, DraftOf of) {
        return read(account, of, "and ended_at is null");
    }

    private Optional<Draft> read(long account, DraftOf of, String how) {
        return sql.sql(READ + "where account = :account and form = :form and record = :record " + how)
                .param("account", account)
                .param("form", of.form())
                .param("record", of.record())
                .query(DraftStore::row)
                .optional();
    }

    /** The newest open one of a form for a record that is not there yet. */
    Optional<Draft> newest(long account, String form) {
        return sql.sql(READ + """
                        where account = :account and form = :form and record like 'new-%' and ended_at is null
                        order by saved_at desc, id desc limit 1
                        """)
                .param("account", account)
                .param("form", form)
                .query(DraftStore::row)
                .optional();
    }

    /** The newest open one that was typed at a sign-in, on a page, for a record that is not there yet; held by this transaction. */
    Optional<Draft> heldAt(long account, String seat, String path, Collection<String> forms) {
        return sql.sql(READ + """
                        where account = :account and seat = :seat and path = :path and form = any(:forms) and record like 'new-%'
                            and ended_at is null
                        order by saved_at desc, id desc limit 1 for update
                        """)
                .param("account", account)
                .param("seat", seat)
                .param("path", path)
                .param("forms", forms.toArray(String[]::new))
                .query(DraftStore::row)
                .optional();
    }

    /** It is another person's from now on. @param content sealed for him */
    void handOver(long id, long account, String seat, String handedBy, byte[] content, Instant now) {
        sql.sql("""
                update web.draft set account = :account, seat = :seat, handed_by = :handedBy, content = :content, saved_at = :now
                where id = :id
                """)
                .param("account", account)
                .param("seat", seat)
                .param("handedBy", handedBy)
                .param("content", content)
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** Open ones, and those discarded since a moment. */
    List<Draft> mine(long account, Instant discardedSince, int most) {
        return sql.sql(READ + """
                        where account = :account and (ended_at is null or content is not null and ended_at >= :since)
                        order by saved_at desc, id desc limit :most
                        """)
                .param("account", account)
                .param("since", discardedSince)
                .param("most", most)
                .query(DraftStore::row)
                .list();
    }

    /** @return false when there is one already */
    boolean insert(Draft draft) {
        return sql.sql("""
                insert into web.draft (ref, account, form, record, page, edits, path, seat, content, begun_at, saved_at, ended_at)
                values (:ref, :account, :form, :record, :page, :edits, :path, :seat, :content, :begunAt, :savedAt, :endedAt)
                on conflict (account, form, record) do nothing
                """)
                        .param("ref", draft.ref().text())
                        .param("account", draft.account())
                        .param("form", draft.of().form())
                        .param("record", draft.of().record())
                        .param("page", draft.page())
                        .param("edits", draft.edits())
                        .param("path", draft.path())
                        .param("seat", draft.seat())
                        .param("content", draft.content(), java.sql.Types.BINARY)
                        .param("begunAt", draft.begunAt())
                        .param("savedAt", draft.savedAt())
                        .param("endedAt", draft.endedAt(), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** A later save; one that had ended is open again. */
    void save(
            long id, String page, long edits, String path, byte[] content, String seat, Instant begunAt, Instant now) {
        sql.sql("""
                update web.draft set page = :page, edits = :edits, path = :path, content = :content,
                    seat = :seat, begun_at = :begunAt, saved_at = :now, ended_at = null
                where id = :id
                """)
                .param("page", page)
                .param("edits", edits)
                .param("path", path)
                .param("content", content)
                .param("seat", seat)
                .param("begunAt", begunAt)
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** @param page page whose later saves are not taken any more */
    void sent(long id, String page, Instant now) {
        sql.sql("update web.draft set page = :page, content = null, ended_at = :now where id = :id")
                .param("page", page)
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** @param at null to open it again */
    void discard(long id, @Nullable Instant at) {
        sql.sql("update web.draft set ended_at = :at where id = :id")
                .param("at", at, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    /** References of those that nobody touched since a moment, which end now. */
    List<PublicRef> expire(Instant untouchedSince, Instant now, int most) {
        return sql.sql("""
                        update web.draft set content = null, ended_at = :now where id in (
                            select id from web.draft where ended_at is null and saved_at < :since order by id limit :most)
                        returning ref
                        """)
                .param("now", now)
                .param("since", untouchedSince)
                .param("most", most)
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .list();
    }

    /** What was discarded before a moment can't be taken back. */
    int empty(Instant discardedBefore) {
        return sql.sql("update web.draft set content = null where content is not null and ended_at < :before")
                .param("before", discardedBefore)
                .update();
    }

    int forget(Instant endedBefore) {
        return sql.sql("delete from web.draft where ended_at < :before")
                .param("before", endedBefore)
                .update();
    }

    private static Draft row(ResultSet row, int n) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Draft(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getLong("account"),
                new DraftOf(row.getString("form"), row.getString("record")),
                row.getString("page"),
                row.getLong("edits"),
                row.getString("path"),
                row.getString("seat"),
                row.getString("handed_by"),
                row.getBytes("content"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("saved_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
