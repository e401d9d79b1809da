package org.stationhouse.backoffice.media.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class UploadStore {

    private static final String COLUMNS = """
        select id, ref, account, kind, record, attachment, intake, sort, title, labels, source, taken, name, size, head,
            begun_at, state
        from media.upload
        """;

    private final JdbcClient sql;

    UploadStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Upload it) {
        sql.sql("""
            insert into media.upload (ref, account, kind, record, attachment, intake, sort, title, labels, source, taken, name,
                size, head, begun_at, state)
            values (:ref, :account, :kind, :record, :attachment, :intake, :sort, :title, :labels, :source, :taken, :name,
                :size, :head, :begunAt, 'COMING')
            """)
                .param("ref", it.ref())
                .param("account", it.account())
                .param("kind", it.kind())
                .param("record", it.record())
                .param("attachment", it.attachment())
                .param("intake", it.intake())
                .param("sort", it.said().sort().name())
                .param("title", it.said().title())
                .param("labels", it.said().labels().stream().map(Label::name).toArray(String[]::new))
                .param("source", it.said().source())
                .param("taken", it.said().taken())
                .param("name", it.name())
                .param("size", it.size())
                .param("head", it.head())
                .param("begunAt", it.begunAt())
                .update();
    }

    Optional<Upload> find(PublicRef ref) {
        return sql.sql(COLUMNS + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> upload(row))
                .optional();
    }

    /** Until this transaction ends nobody else finishes or gives up this upload. */
    Optional<Upload> lock(PublicRef ref) {
        return sql.sql(COLUMNS + " where ref = :ref for update")
                .param("ref", ref)
                .query((row, n) -> upload(row))
                .optional();
    }

    /** What the account has not finished, the newest first. */
    List<Upload> coming(long account) {
        return sql.sql(COLUMNS + " where account = :account and state = 'COMING' order by id desc")
                .param("account", account)
                .query((row, n) -> upload(row))
                .list();
    }

    List<Upload> begunBefore(Instant at, int most) {
        return sql.sql(COLUMNS + " where state = 'COMING' and begun_at < :at order by id limit :most")
                .param("at", at)
                .param("most", most)
                .query((row, n) -> upload(row))
                .list();
    }

    /** Begins anew what came in wrong. */
    void again(long id, PublicRef intake) {
        sql.sql("update media.upload set intake = :intake where id = :id and state = 'COMING'")
                .param("id", id)
                .param("intake", intake)
                .update();
    }

    int end(long id, Upload.State state, Instant at) {
        return sql.sql("update media.upload set state = :state, ended_at = :at where id = :id and state = 'COMING'")
                .param("id", id)
                .param("state", state.name())
                .param("at", at)
                .update();
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getLong("account"),
                row.getString("kind"),
                new PublicRef(row.getString("record")),
                new PublicRef(row.getString("attachment")),
                new PublicRef(row.getString("intake")),
                new NewAttachment(
                        Sort.valueOf(row.getString("sort")),
                        row.getString("title"),
                        Stream.of((String[]) row.getArray("labels").getArray())
                                .map(Label::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("source"),
                        row.getString("taken")),
                row.getString("name"),
                row.getLong("size"),
                row.getString("head"),
                row.getTimestamp("begun_at").toInstant(),
                Upload.State.valueOf(row.getString("state")));
    }
}
