package org.stationhouse.backoffice.master.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** What was said about places. */
@Repository
class PlaceNoteStore {

    private final JdbcClient sql;

    PlaceNoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PublicRef ref, long place, NewNote said, Instant at, String by) {
        sql.sql("""
            insert into master.place_note (ref, place, kind, said, source, from_on, until_on, at, by)
            values (:ref, :place, :kind, :said, :source, :fromOn, :untilOn, :at, :by)
            """)
                .param("ref", ref)
                .param("place", place)
                .param("kind", said.kind().name())
                .param("said", said.said())
                .param("source", said.source())
                .param("fromOn", said.fromOn())
                .param("untilOn", said.untilOn())
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** All notes of these places of the kinds that the reader may know, newest first. */
    List<PlaceNote> of(Collection<Long> places, Collection<NoteKind> kinds) {
        return sql.sql("select * from master.place_note where place = any(:places) and kind = any(:kinds) order by id"
                        + " desc")
                .param("places", places.toArray(Long[]::new))
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query((row, n) -> note(row))
                .list();
    }

    Optional<PlaceNote> find(PublicRef ref) {
        return sql.sql("select * from master.place_note where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> note(row))
                .optional();
    }

    int end(long id, Instant at, String by) {
        return sql.sql("update master.place_note set ended_at = :at, ended_by = :by where id = :id and ended_at is"
                        + " null")
                .param("id", id)
                .param("at", at)
                .param("by", by)
                .update();
    }

    void repoint(long id, long place) {
        sql.sql("update master.place_note set place = :place where id = :id")
                .param("id", id)
                .param("place", place)
                .update();
    }

    private static PlaceNote note(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        @Nullable Instant endedAt = ended == null ? null : ended.toInstant();
        return new PlaceNote(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getLong("place"),
                NoteKind.valueOf(row.getString("kind")),
                row.getString("said"),
                row.getString("source"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                endedAt,
                row.getString("ended_by"));
    }
}
