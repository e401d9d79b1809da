package org.stationhouse.backoffice.post.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class FeedStore {

    private static final String FEEDS =
            "select id, ref, account, sign_in, made_at, read_at, version from post.feed where ended_at is null";

    private final JdbcClient sql;

    FeedStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PublicRef ref, long account, String signIn, FeedToken token, Instant now) {
        sql.sql("""
            insert into post.feed (ref, account, sign_in, token_hash, made_at, version)
            values (:ref, :account, :signIn, :hash, :now, 1)
            """)
                .param("ref", ref)
                .param("account", account)
                .param("signIn", signIn)
                .param("hash", token.hash())
                .param("now", now)
                .update();
    }

    /** The one that he has now. */
    Optional<Feed> of(long account) {
        return sql.sql(FEEDS + " and account = :account")
                .param("account", account)
                .query((row, n) -> feed(row))
                .optional();
    }

    Optional<Feed> of(FeedToken token) {
        return sql.sql(FEEDS + " and token_hash = :hash")
                .param("hash", token.hash())
                .query((row, n) -> feed(row))
                .optional();
    }

    int updateEnded(Feed from, Instant now) {
        return sql.sql("""
                update post.feed set ended_at = :now, version = version + 1 where id = :id and version = :version
                """)
                .param("now", now)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** The time of the last look is no change of the record. */
    void updateRead(Feed feed, Instant now) {
        sql.sql("update post.feed set read_at = :now where id = :id")
                .param("now", now)
                .param("id", feed.id())
                .update();
    }

    private static Feed feed(ResultSet row) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Feed(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getLong("account"),
                row.getString("sign_in"),
                row.getTimestamp("made_at").toInstant(),
                read == null ? null : read.toInstant(),
                row.getInt("version"));
    }
}
