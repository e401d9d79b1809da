package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The text of the advisory, one for the agency. */
@Repository
class AdvisoryStore {

    private final JdbcClient sql;

    AdvisoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty while the agency has said nothing. */
    Optional<Advisory.Kept> find() {
        return sql.sql("select text, spanish, set_at, set_by, version from dispatch.complaint_advisory")
                .query((row, n) -> new Advisory.Kept(
                        row.getString("text"),
                        row.getString("spanish"),
                        row.getTimestamp("set_at").toInstant(),
                        row.getString("set_by"),
                        row.getInt("version")))
                .optional();
    }

    /** @param version 0 for the first one @return 1, or 0 when somebody else set it since this version */
    int set(@Nullable String text, @Nullable String spanish, int version, Instant now, String by) {
        return sql.sql("""
            insert into dispatch.complaint_advisory (text, spanish, set_at, set_by, version) select :text, :spanish, :now, :by, 1 where :version = 0
            on conflict (one) do nothing
            """)
                        .param("text", text)
                        .param("spanish", spanish)
                        .param("now", now)
                        .param("by", by)
                        .param("version", version)
                        .update()
                + sql.sql("""
            update dispatch.complaint_advisory set text = :text, spanish = :spanish, set_at = :now, set_by = :by, version = version + 1
            where version = :version and :version > 0
            """)
                        .param("text", text)
                        .param("spanish", spanish)
                        .param("now", now)
                        .param("by", by)
                        .param("version", version)
                        .update();
    }
}
