package org.stationhouse.backoffice.media.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class PhotoLogStore {

    private static final String COLUMNS =
            "select id, ref, kind, record, title, taken_by, taken_account, camera, at, by, version from media.photo_log";

    private final JdbcClient sql;

    PhotoLogStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(PhotoLog it) {
        return sql.sql("""
            insert into media.photo_log (ref, kind, record, title, taken_by, taken_account, camera, at, by, version)
            values (:ref, :kind, :record, :title, :takenBy, :takenAccount, :camera, :at, :by, 1) returning id
            """)
                .param("ref", it.ref())
                .param("kind", it.kind())
                .param("record", it.record())
                .param("title", it.title())
                .param("takenBy", it.takenBy())
                .param("takenAccount", it.takenAccount())
                .param("camera", it.camera())
                .param("at", it.at())
                .param("by", it.by())
                .query(Long.class)
                .single();
    }

    Optional<PhotoLog> find(PublicRef ref) {
        return sql.sql(COLUMNS + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> log(row))
                .optional();
    }

    List<PhotoLog> of(Collection<PublicRef> records) {
        return sql.sql(COLUMNS + " where record = any(:records) order by id")
                .param("records", records.stream().map(PublicRef::text).toArray(String[]::new))
                .query((row, n) -> log(row))
                .list();
    }

    int touch(long id, int version) {
        return sql.sql("update media.photo_log set version = version + 1 where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
    }

    /** Its pictures by their numbers. */
    List<PhotoLog.Place> places(long log) {
        return sql.sql("select seq, attachment, caption from media.photo where log = :log order by seq")
                .param("log", log)
                .query((row, n) -> new PhotoLog.Place(
                        row.getInt("seq"), new PublicRef(row.getString("attachment")), row.getString("caption")))
                .list();
    }

    /** Which of these stand in a log already. */
    List<PublicRef> logged(Collection<PublicRef> attachments) {
        return sql.sql("select attachment from media.photo where attachment = any(:attachments)")
                .param("attachments", attachments.stream().map(PublicRef::text).toArray(String[]::new))
                .query((row, n) -> new PublicRef(row.getString("attachment")))
                .list();
    }

    void add(long log, PhotoLog.Place it) {
        sql.sql("insert into media.photo (log, attachment, seq, caption) values (:log, :attachment, :seq, :caption)")
                .param("log", log)
                .param("attachment", it.attachment())
                .param("seq", it.seq())
                .param("caption", it.caption())
                .update();
    }

    void caption(long log, int seq, String caption) {
        sql.sql("update media.photo set caption = :caption where log = :log and seq = :seq")
                .param("log", log)
                .param("seq", seq)
                .param("caption", caption)
                .update();
    }

    private static PhotoLog log(ResultSet row) throws SQLException {
        return new PhotoLog(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("kind"),
                new PublicRef(row.getString("record")),
                row.getString("title"),
                row.getString("taken_by"),
                row.getObject("taken_account", Long.class),
                row.getString("camera"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getInt("version"));
    }
}
