package org.stationhouse.backoffice.post.check;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class CheckStore {

    /**
     * A paper that went out.
     *
     * @param backAt when the post brought it back, null when it did not
     */
    record Sent(
            PublicRef ref,
            String code,
            Instant at,
            @Nullable Instant backAt) {}

    private final JdbcClient sql;

    CheckStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A letter that left the house and bears a code, whatever its case is. */
    Optional<Sent> sent(String number) {
        return sql.sql("""
            select ref, code, mailed_at, ended_at from post.letter
            where number = :number and code is not null and state in ('MAILED', 'RETURNED')
            """)
                .param("number", number)
                .query((row, n) -> new Sent(
                        new PublicRef(row.getString("ref")),
                        row.getString("code"),
                        row.getTimestamp("mailed_at").toInstant(),
                        row.getTimestamp("ended_at") == null
                                ? null
                                : row.getTimestamp("ended_at").toInstant()))
                .optional();
    }
}
