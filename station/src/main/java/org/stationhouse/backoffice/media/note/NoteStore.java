package org.stationhouse.backoffice.media.note;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class NoteStore {

    private static final String NOTES =
            "select id, ref, kind, record, held_at, held_by, held_why from media.note where ";

    private final JdbcClient sql;

    NoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PublicRef ref, String kind, PublicRef record, Note.Version first) {
        long id = sql.sql("""
            insert into media.note (ref, kind, record, version) values (:ref, :kind, :record, 1) returning id
            """)
                .param("ref", ref)
                .param("kind", kind)
                .param("record", record)
                .query(Long.class)
                .single();
        insert(id, first);
    }

    private void insert(long note, Note.Version version) {
        sql.sql("""
            insert into media.note_version (note, version, text, labels, source, why, at, by)
            values (:note, :version, :text, :labels, :source, :why, :at, :by)
            """)
                .param("note", note)
                .param("version", version.number())
                .param("text", version.said().text())
                .param(
                        "labels",
                        version.said().labels().stream()
                                .map(Enum::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("source", version.said().source())
                .param("why", version.why())
                .param("at", version.at())
                .param("by", version.by())
                .update();
    }

    /** @return 0 when somebody else changed it since this version */
    int add(Note from, int version, Note.Version next) {
        int rows = sql.sql("update media.note set version = :next where id = :id and version = :version")
                .param("next", next.number())
                .param("id", from.id())
                .param("version", version)
                .update();
        if (rows == 1) {
            insert(from.id(), next);
        }
        return rows;
    }

    /** @param hold null to lift it @return 0 when it stands so already */
    int hold(Note note, Note.@Nullable Hold hold) {
        return sql.sql("""
            update media.note set held_at = :at, held_by = :by, held_why = :why
            where id = :id and version = :version and (held_at is null) <> (:at::timestamptz is null)
            """)
                .param("at", hold == null ? null : hold.at())
                .param("by", hold == null ? null : hold.by())
                .param("why", hold == null ? null : hold.why())
                .param("id", note.id())
                .param("version", note.now().number())
                .update();
    }

    Optional<Note> find(PublicRef ref) {
        return whole(sql.sql(NOTES + "ref = :ref").param("ref", ref)).stream().findFirst();
    }

    /** The oldest first. */
    List<Note> of(Collection<PublicRef> records) {
        return whole(sql.sql(NOTES + "record = any(:records) order by id")
                .param("records", records.stream().map(PublicRef::text).toArray(String[]::new)));
    }

    private List<Note> whole(JdbcClient.StatementSpec asked) {
        List<Note> bare = asked.query((row, n) -> note(row)).list();
        Map<Long, List<Note.Version>> versions =
                versions(bare.stream().map(Note::id).toArray(Long[]::new));
        return bare.stream()
                .map(it -> new Note(
                        it.id(),
                        it.ref(),
                        it.kind(),
                        it.record(),
                        it.hold(),
                        versions.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static Note note(ResultSet row) throws SQLException {
        String why = row.getString("held_why");
        return new Note(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("kind"),
                new PublicRef(row.getString("record")),
                why == null
                        ? null
                        : new Note.Hold(row.getTimestamp("held_at").toInstant(), row.getString("held_by"), why),
                List.of());
    }

    private Map<Long, List<Note.Version>> versions(Long[] notes) {
        var versions = new HashMap<Long, List<Note.Version>>();
        sql.sql("""
            select note, version, text, labels, source, why, at, by from media.note_version where note = any(:notes)
            order by note, version
            """).param("notes", notes).query(row -> {
            versions.computeIfAbsent(row.getLong("note"), it -> new ArrayList<>())
                    .add(new Note.Version(
                            row.getInt("version"),
                            new Note.Said(
                                    row.getString("text"), labels(row.getArray("labels")), row.getString("source")),
                            row.getString("why"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("by")));
        });
        return versions;
    }

    private static Set<Label> labels(Array names) throws SQLException {
        var labels = EnumSet.noneOf(Label.class);
        for (String name : (String[]) names.getArray()) {
            labels.add(Label.valueOf(name));
        }
        return labels;
    }
}
