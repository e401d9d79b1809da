package org.stationhouse.backoffice.media.scan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class ScanStore {

    private static final String COVER =
            "select id, ref, kind, record, sort, title, labels, at, by from media.scan_cover";

    private static final String BATCH =
            "select id, ref, account, title, at, by, source, pages, version from media.scan_batch";

    private static final String PART = """
        select p.id as part_id, p.ref as part_ref, p.batch, p.seq, p.pages, p.state, p.why, p.decided_at, p.decided_by,
            p.attachment, p.version, c.id, c.ref, c.kind, c.record, c.sort, c.title, c.labels, c.at, c.by
        from media.scan_part p join media.scan_cover c on c.id = p.cover
        """;

    private final JdbcClient sql;

    ScanStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Cover it) {
        sql.sql("""
            insert into media.scan_cover (ref, kind, record, sort, title, labels, at, by)
            values (:ref, :kind, :record, :sort, :title, :labels, :at, :by)
            """)
                .param("ref", it.ref())
                .param("kind", it.kind())
                .param("record", it.record())
                .param("sort", it.sort().name())
                .param("title", it.title())
                .param("labels", it.labels().stream().map(Label::name).toArray(String[]::new))
                .param("at", it.at())
                .param("by", it.by())
                .update();
    }

    Optional<Cover> cover(PublicRef ref) {
        return sql.sql(COVER + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> cover(row))
                .optional();
    }

    void insert(Batch it) {
        sql.sql("""
            insert into media.scan_batch (ref, account, title, at, by, version)
            values (:ref, :account, :title, :at, :by, 1)
            """)
                .param("ref", it.ref())
                .param("account", it.account())
                .param("title", it.title())
                .param("at", it.at())
                .param("by", it.by())
                .update();
    }

    Optional<Batch> batch(PublicRef ref) {
        return sql.sql(BATCH + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> batch(row))
                .optional();
    }

    /** Batches of which something is still to be done, the newest first. */
    List<Batch> open(int most) {
        return sql.sql(BATCH + """
             b where source is null or exists (select 1 from media.scan_part p where p.batch = b.id and state <> 'FILED')
            order by id desc limit :most
            """)
                .param("most", most)
                .query((row, n) -> batch(row))
                .list();
    }

    int split(long id, int version, PublicRef source, int pages) {
        return sql.sql("""
            update media.scan_batch set source = :source, pages = :pages, version = version + 1
            where id = :id and version = :version and source is null
            """)
                .param("id", id)
                .param("version", version)
                .param("source", source)
                .param("pages", pages)
                .update();
    }

    void add(long batch, PublicRef ref, long cover, int seq, PageOrder pages) {
        sql.sql("""
            insert into media.scan_part (ref, batch, cover, seq, pages, state, version)
            values (:ref, :batch, :cover, :seq, :pages, 'PROPOSED', 1)
            """)
                .param("ref", ref)
                .param("batch", batch)
                .param("cover", cover)
                .param("seq", seq)
                .param("pages", pages.text())
                .update();
    }

    List<Batch.Part> parts(long batch) {
        return sql.sql(PART + " where p.batch = :batch order by p.seq")
                .param("batch", batch)
                .query((row, n) -> part(row))
                .list();
    }

    Optional<Batch.Part> part(PublicRef ref) {
        return sql.sql(PART + " where p.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> part(row))
                .optional();
    }

    Batch of(Batch.Part part) {
        return sql.sql(BATCH + " where id = :id")
                .param("id", part.batch())
                .query((row, n) -> batch(row))
                .single();
    }

    int order(Batch.Part part, int version, PageOrder pages) {
        return sql.sql("""
            update media.scan_part set pages = :pages, state = 'PROPOSED', why = null, version = version + 1
            where id = :id and version = :version and state <> 'FILED'
            """)
                .param("id", part.id())
                .param("version", version)
                .param("pages", pages.text())
                .update();
    }

    int decide(
            Batch.Part part,
            int version,
            Batch.State state,
            @Nullable String why,
            @Nullable PublicRef attachment,
            Instant at,
            String by) {
        return sql.sql("""
            update media.scan_part set state = :state, why = :why, attachment = :attachment, decided_at = :at, decided_by = :by,
                version = version + 1
            where id = :id and version = :version and state = 'PROPOSED'
            """)
                .param("id", part.id())
                .param("version", version)
                .param("state", state.name())
                .param("why", why)
                .param("attachment", attachment)
                .param("at", at)
                .param("by", by)
                .update();
    }

    private static Cover cover(ResultSet row) throws SQLException {
        return new Cover(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("kind"),
                new PublicRef(row.getString("record")),
                Sort.valueOf(row.getString("sort")),
                row.getString("title"),
                Stream.of((String[]) row.getArray("labels").getArray())
                        .map(Label::valueOf)
                        .collect(Collectors.toSet()),
                row.getTimestamp("at").toInstant(),
                row.getString("by"));
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getLong("account"),
                row.getString("title"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                ref(row.getString("source")),
                row.getObject("pages", Integer.class),
                row.getInt("version"));
    }

    private static Batch.Part part(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Batch.Part(
                row.getLong("part_id"),
                new PublicRef(row.getString("part_ref")),
                row.getLong("batch"),
                cover(row),
                row.getInt("seq"),
                PageOrder.of(row.getString("pages")),
                Batch.State.valueOf(row.getString("state")),
                row.getString("why"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"),
                ref(row.getString("attachment")),
                row.getInt("version"));
    }

    private static @Nullable PublicRef ref(@Nullable String text) {
        return text == null ? null : new PublicRef(text);
    }
}
