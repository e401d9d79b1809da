package org.stationhouse.foundation.vault.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.FileBytes.Stored;
import org.stationhouse.foundation.vault.FileScrub.Finding;

@Repository
class FileRowStore {

    /** @param key the file's key, sealed with its record's; null once disposed of */
    record Row(Stored file, byte @Nullable [] key) {}

    private final JdbcClient sql;
    private final Clock clock;

    FileRowStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(Stored file, byte[] key) {
        sql.sql("""
                insert into vault.file (id, record, size, sha256, key, stored_at)
                values (:id, :record, :size, :sha256, :key, :storedAt)
                """)
                .param("id", file.id())
                .param("record", file.record())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("key", key)
                .param("storedAt", file.storedAt())
                .update();
    }

    Optional<Row> find(PublicRef id) {
        return sql.sql("""
                select id, record, size, sha256, key, stored_at, disposed_at from vault.file where id = :id
                """).param("id", id).query(FileRowStore::row).optional();
    }

    int dispose(PublicRef id, String why) {
        return sql.sql("""
                update vault.file set key = null, disposed_at = :now, disposed_why = :why, finding = null, found_at = null
                where id = :id and disposed_at is null
                """)
                .param("id", id)
                .param("why", why)
                .param("now", clock.instant())
                .update();
    }

    /** Files that were not checked since, the longest unchecked first. */
    List<Row> unchecked(Instant since, int most) {
        return sql.sql("""
                select id, record, size, sha256, key, stored_at, disposed_at from vault.file
                where disposed_at is null and (checked_at is null or checked_at < :since)
                order by checked_at nulls first, id limit :most
                """)
                .param("since", since)
                .param("most", most)
                .query(FileRowStore::row)
                .list();
    }

    /** Kept files in the order of their ids. */
    List<Row> after(String id, int most) {
        return sql.sql("""
                select id, record, size, sha256, key, stored_at, disposed_at from vault.file
                where disposed_at is null and id > :id
                order by id limit :most
                """)
                .param("id", id)
                .param("most", most)
                .query(FileRowStore::row)
                .list();
    }

    long countUnchecked(Instant since) {
        return sql.sql("""
                select count(*) from vault.file where disposed_at is null and (checked_at is null or checked_at < :since)
                """).param("since", since).query(Long.class).single();
    }

    /**
     * @param finding null when all is well; one that stands keeps its date
     * @return 0 for a file that was disposed of in the meantime
     */
    int checked(PublicRef id, @Nullable String finding, Instant at) {
        return sql.sql("""
                update vault.file set checked_at = :at, finding = :finding,
                    found_at = case when cast(:finding as text) is null then null else coalesce(found_at, :at) end
                where id = :id and disposed_at is null
                """)
                .param("id", id)
                .param("finding", finding, Types.VARCHAR)
                .param("at", at)
                .update();
    }

    List<Finding> findings(int most) {
        return sql.sql("""
                select id as file, record, finding as what, found_at from vault.file
                where finding is not null order by found_at, id limit :most
                """)
                .param("most", most)
                .query((row, n) -> new Finding(
                        new PublicRef(row.getString("file")),
                        row.getString("record"),
                        row.getString("what"),
                        row.getTimestamp("found_at").toInstant()))
                .list();
    }

    /** Which of these have a row that is not disposed of. */
    List<PublicRef> live(Collection<PublicRef> ids) {
        return known(ids, "select id from vault.file where id = any(:ids) and disposed_at is null");
    }

    /** Which of these were disposed of. */
    List<PublicRef> disposed(Collection<PublicRef> ids) {
        return known(ids, "select id from vault.file where id = any(:ids) and disposed_at is not null");
    }

    private List<PublicRef> known(Collection<PublicRef> ids, String question) {
        return sql.sql(question)
                .param("ids", ids.stream().map(PublicRef::text).toArray(String[]::new))
                .query((row, n) -> new PublicRef(row.getString("id")))
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var disposedAt = row.getTimestamp("disposed_at");
        return new Row(
                new Stored(
                        new PublicRef(row.getString("id")),
                        row.getString("record"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getTimestamp("stored_at").toInstant(),
                        disposedAt == null ? null : disposedAt.toInstant()),
                row.getBytes("key"));
    }
}
