package org.stationhouse.desk.dispatch.info;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Who must read what, and who has. */
@Repository
class ReadingStore {

    /** What is due first. */
    static final String DUE = "r.due_on, lower(r.name), a.id";

    static final Map<String, String> ORDERS =
            Map.of("article", "lower(a.title)", "name", "lower(r.name)", "due", "r.due_on", "since", "r.asked_at");

    private final JdbcClient sql;

    ReadingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whether he was not asked before */
    boolean insert(long article, int edition, long account, String name, Instant now, LocalDate due) {
        return sql.sql("""
            insert into dispatch.article_reading (article, edition, account, name, asked_at, due_on)
            values (:article, :edition, :account, :name, :now, :due) on conflict do nothing
            """)
                        .param("article", article)
                        .param("edition", edition)
                        .param("account", account)
                        .param("name", name)
                        .param("now", now)
                        .param("due", due)
                        .update()
                == 1;
    }

    /** @return 1, or 0 when he was never asked, has signed or need not any more */
    int updateSigned(long article, int edition, long account, Instant now) {
        return sql.sql("""
            update dispatch.article_reading set signed_at = :now
            where article = :article and edition = :edition and account = :account and signed_at is null and dropped_at is null
            """)
                .param("now", now)
                .param("article", article)
                .param("edition", edition)
                .param("account", account)
                .update();
    }

    /** Nobody needs to read it any more. */
    int updateDropped(long article, int edition, long account, Instant now) {
        return sql.sql("""
            update dispatch.article_reading set dropped_at = :now
            where article = :article and edition = :edition and account = :account and signed_at is null and dropped_at is null
            """)
                .param("now", now)
                .param("article", article)
                .param("edition", edition)
                .param("account", account)
                .update();
    }

    /** Of all its editions, the newest first, then by name. */
    List<Reading> of(long article) {
        return sql.sql(
                        "select * from dispatch.article_reading where article = :article order by edition desc, lower(name)")
                .param("article", article)
                .query((row, n) -> reading(row))
                .list();
    }

    /** The newest edition that must be read anew. */
    Optional<Integer> asked(long article) {
        return sql.sql("select max(number) from dispatch.article_edition where article = :article and again")
                .param("article", article)
                .query((row, n) -> row.getObject(1, Integer.class))
                .optional();
    }

    /** What has not been read, of one account or of all. */
    List<Unread> unread(@Nullable Long account, @Nullable String text, String order, int skip, int most) {
        return sql.sql("""
            select r.*, a.ref, a.code, a.title from dispatch.article_reading r join dispatch.article a on a.id = r.article
            where r.signed_at is null and r.dropped_at is null
                and (:account::bigint is null or r.account = :account)
                and (:text::text is null or strpos(lower(r.name), lower(:text)) > 0 or strpos(lower(a.title), lower(:text)) > 0
                    or lower(a.code) = lower(:text))
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("account", account)
                .param("text", text)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> new Unread(
                        new PublicRef(row.getString("ref")),
                        row.getString("code") == null
                                ? row.getString("title")
                                : row.getString("code") + " " + row.getString("title"),
                        reading(row)))
                .list();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        Timestamp signed = row.getTimestamp("signed_at");
        return new Reading(
                row.getInt("edition"),
                row.getLong("account"),
                row.getString("name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                signed == null ? null : signed.toInstant(),
                row.getTimestamp("dropped_at") != null);
    }
}
