package org.stationhouse.desk.dispatch.briefing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long each kind is told, and which briefings were given. */
@Repository
class DaysStore {

    private final JdbcClient sql;

    DaysStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<KindDays> all() {
        return sql.sql("select * from dispatch.brief_days")
                .query((row, n) -> new KindDays(
                        Brief.Kind.valueOf(row.getString("kind")),
                        row.getInt("days"),
                        row.getInt("most"),
                        row.getInt("version")))
                .list();
    }

    /** @return 1, or 0 when somebody else changed them since this version */
    int update(Brief.Kind kind, int version, int days, int most) {
        return sql.sql("""
            update dispatch.brief_days set days = :days, most = :most, version = version + 1
            where kind = :kind and version = :version
            """)
                .param("days", days)
                .param("most", most)
                .param("kind", kind.name())
                .param("version", version)
                .update();
    }

    void given(@Nullable String beat, Given given, int records) {
        sql.sql("insert into dispatch.briefing (beat, given_at, given_by, records) values (:beat, :at, :by, :records)")
                .param("beat", beat)
                .param("at", given.at())
                .param("by", given.by())
                .param("records", records)
                .update();
    }

    /** The last briefing of a beat: its own, or one of all beats. @param beat null for all, then only one of all counts */
    Optional<Given> last(@Nullable String beat) {
        return sql.sql("""
            select given_at, given_by from dispatch.briefing where beat is null or beat = :beat order by given_at desc, id desc limit 1
            """)
                .param("beat", beat)
                .query((row, n) -> new Given(row.getTimestamp("given_at").toInstant(), row.getString("given_by")))
                .optional();
    }
}
