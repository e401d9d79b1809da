package org.stationhouse.backoffice.media.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.Attachment.Copies;
import org.stationhouse.backoffice.media.file.Attachment.Standing;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class AttachmentStore {

    private static final String COLUMNS = """
        select id, ref, kind, record, sort, title, labels, source, taken, name, type, size, sha256, file, exif_taken,
            exif_camera, turned, copies, copy_file, thumb_file, pages, at, by, held_at, held_by, held_why, asked_at, asked_by,
            asked_account, asked_why, removed_at, removed_by, version
        from media.attachment
        """;

    private final JdbcClient sql;

    AttachmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(Attachment it) {
        return sql.sql("""
            insert into media.attachment (ref, kind, record, sort, title, labels, source, taken, name, type, size, sha256, file,
                exif_taken, exif_camera, turned, copies, at, by, version)
            values (:ref, :kind, :record, :sort, :title, :labels, :source, :taken, :name, :type, :size, :sha256, :file,
                :exifTaken, :exifCamera, :turned, :copies, :at, :by, 1)
            returning id
            """)
                .param("ref", it.ref())
                .param("kind", it.kind())
                .param("record", it.record())
                .param("sort", it.sort().name())
                .param("title", it.title())
                .param("labels", names(it.labels()))
                .param("source", it.said().source())
                .param("taken", it.said().taken())
                .param("name", it.name())
                .param("type", it.type().name())
                .param("size", it.size())
                .param("sha256", it.sha256())
                .param("file", it.file())
                .param("exifTaken", it.exif().taken())
                .param("exifCamera", it.exif().camera())
                .param("turned", it.exif().turned())
                .param("copies", it.copies() instanceof Copies.Waiting ? "WAITING" : "NONE")
                .param("at", it.at())
                .param("by", it.by())
                .query(Long.class)
                .single();
    }

    Optional<Attachment> find(PublicRef ref) {
        return sql.sql(COLUMNS + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> attachment(row))
                .optional();
    }

    /** Until this transaction ends nobody else changes it. */
    void lock(PublicRef ref) {
        sql.sql("select 1 from media.attachment where ref = :ref for update")
                .param("ref", ref)
                .query(Integer.class)
                .optional();
    }

    /** @param seen labels that the reader may know of */
    List<Attachment> of(Collection<PublicRef> records, Set<Label> seen) {
        return sql.sql(COLUMNS + " where record = any(:records) and labels <@ cast(:seen as text[]) order by id")
                .param("records", texts(records))
                .param("seen", names(seen))
                .query((row, n) -> attachment(row))
                .list();
    }

    /** In the order of the references. */
    List<Attachment> named(List<PublicRef> refs) {
        return sql.sql(COLUMNS + " where ref = any(:refs) order by array_position(cast(:refs as text[]), ref)")
                .param("refs", texts(refs))
                .query((row, n) -> attachment(row))
                .list();
    }

    /** The newest portrait of each record that has one to look at. */
    List<Attachment> portraits(Collection<PublicRef> records, Set<Label> seen) {
        return sql.sql(COLUMNS + """
             where id in (select max(id) from media.attachment
                where record = any(:records) and sort = 'PORTRAIT' and thumb_file is not null and removed_at is null
                    and labels <@ cast(:seen as text[]) group by record)
            """)
                .param("records", texts(records))
                .param("seen", names(seen))
                .query((row, n) -> attachment(row))
                .list();
    }

    int change(long id, int version, NewAttachment said) {
        return sql.sql("""
            update media.attachment set sort = :sort, title = :title, labels = :labels, source = :source, taken = :taken,
                version = version + 1
            where id = :id and version = :version and removed_at is null
            """)
                .param("id", id)
                .param("version", version)
                .param("sort", said.sort().name())
                .param("title", said.title())
                .param("labels", names(said.labels()))
                .param("source", said.source())
                .param("taken", said.taken())
                .update();
    }

    /** What was drawn says nothing else of the attachment, so it disturbs nobody who changes it. */
    void drawn(PublicRef ref, Copies copies) {
        sql.sql("""
            update media.attachment set copies = :copies, copy_file = :copy, thumb_file = :thumb, pages = :pages
            where ref = :ref and copies = 'WAITING'
            """)
                .param("ref", ref)
                .param("copies", copies instanceof Copies.Unfit ? "UNFIT" : "MADE")
                .param("copy", copies instanceof Copies.Picture it ? it.copy() : null)
                .param("thumb", copies.small())
                .param("pages", copies instanceof Copies.Pages it ? it.count() : null)
                .update();
    }

    /** @param standing Kept, Held or Asked */
    int stand(long id, int version, Standing standing) {
        Standing.Held held = standing instanceof Standing.Held it ? it : null;
        Standing.Asked asked = standing instanceof Standing.Asked it ? it : null;
        return sql.sql("""
            update media.attachment set held_at = :heldAt, held_by = :heldBy, held_why = :heldWhy, asked_at = :askedAt,
                asked_by = :askedBy, asked_account = :askedAccount, asked_why = :askedWhy, version = version + 1
            where id = :id and version = :version and removed_at is null
            """)
                .param("id", id)
                .param("version", version)
                .param("heldAt", held == null ? null : held.at())
                .param("heldBy", held == null ? null : held.by())
                .param("heldWhy", held == null ? null : held.why())
                .param("askedAt", asked == null ? null : asked.at())
                .param("askedBy", asked == null ? null : asked.by())
                .param("askedAccount", asked == null ? null : asked.account())
                .param("askedWhy", asked == null ? null : asked.why())
                .update();
    }

    int remove(long id, int version, Instant at, String by) {
        return sql.sql("""
            update media.attachment set removed_at = :at, removed_by = :by, version = version + 1
            where id = :id and version = :version and removed_at is null and held_at is null and asked_at is not null
            """)
                .param("id", id)
                .param("version", version)
                .param("at", at)
                .param("by", by)
                .update();
    }

    void add(long attachment, Attachment.Line it) {
        sql.sql("""
            insert into media.attachment_line (attachment, at, by, kind, field, said, was, why)
            values (:attachment, :at, :by, :kind, :field, :said, :was, :why)
            """)
                .param("attachment", attachment)
                .param("at", it.at())
                .param("by", it.by())
                .param("kind", it.kind())
                .param("field", it.field())
                .param("said", it.said())
                .param("was", it.was())
                .param("why", it.why())
                .update();
    }

    List<Attachment.Line> lines(long attachment) {
        return sql.sql("""
            select at, by, kind, field, said, was, why from media.attachment_line where attachment = :attachment order by id
            """)
                .param("attachment", attachment)
                .query(Attachment.Line.class)
                .list();
    }

    private static String[] names(Collection<Label> labels) {
        return labels.stream().map(Label::name).toArray(String[]::new);
    }

    private static String[] texts(Collection<PublicRef> refs) {
        return refs.stream().map(PublicRef::text).toArray(String[]::new);
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("kind"),
                new PublicRef(row.getString("record")),
                new NewAttachment(
                        Sort.valueOf(row.getString("sort")),
                        row.getString("title"),
                        Stream.of((String[]) row.getArray("labels").getArray())
                                .map(Label::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("source"),
                        row.getString("taken")),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                new PublicRef(row.getString("file")),
                new Exif(row.getString("exif_taken"), row.getString("exif_camera"), row.getInt("turned")),
                copies(row),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                standing(row),
                row.getInt("version"));
    }

    private static Copies copies(ResultSet row) throws SQLException {
        String thumb = row.getString("thumb_file");
        String copy = row.getString("copy_file");
        return switch (row.getString("copies")) {
            case "WAITING" -> new Copies.Waiting();
            case "NONE" -> new Copies.None();
            case "MADE" ->
                copy == null
                        ? new Copies.Pages(row.getInt("pages"), new PublicRef(thumb))
                        : new Copies.Picture(new PublicRef(copy), new PublicRef(thumb));
            default -> new Copies.Unfit();
        };
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Instant removed = instant(row.getTimestamp("removed_at"));
        Instant held = instant(row.getTimestamp("held_at"));
        Instant asked = instant(row.getTimestamp("asked_at"));
        if (removed != null) {
            return new Standing.Removed(
                    removed, row.getString("removed_by"), row.getString("asked_by"), row.getString("asked_why"));
        }
        if (held != null) {
            return new Standing.Held(held, row.getString("held_by"), row.getString("held_why"));
        }
        return asked == null
                ? new Standing.Kept()
                : new Standing.Asked(
                        asked,
                        row.getString("asked_by"),
                        row.getObject("asked_account", Long.class),
                        row.getString("asked_why"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
