package org.stationhouse.foundation.jurisdiction.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class LocalValueStore {

    private final JdbcClient sql;

    LocalValueStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All, the struck ones too; newest first. */
    List<Kept<LocalValue>> all() {
        return sql.sql("""
                select ref, rule, item, value, ordinance, adopted, first_day, last_day, why, set_by, set_at, ended_by, ended_at,
                    ended_why, struck, version
                from jurisdiction.local_value order by id desc
                """).query(LocalValueStore::kept).list();
    }

    /** Those that hold on some day. */
    List<LocalValue> holding() {
        return sql.sql("""
                select ref, rule, item, value, ordinance, adopted, first_day, last_day, why, set_by, set_at, ended_by, ended_at,
                    ended_why, struck, version
                from jurisdiction.local_value where not struck order by id
                """).query(LocalValueStore::kept).list().stream()
                .map(Kept::said)
                .toList();
    }

    Optional<Kept<LocalValue>> find(PublicRef ref) {
        return sql.sql("""
                select ref, rule, item, value, ordinance, adopted, first_day, last_day, why, set_by, set_at, ended_by, ended_at,
                    ended_why, struck, version
                from jurisdiction.local_value where ref = :ref
                """).param("ref", ref).query(LocalValueStore::kept).optional();
    }

    void insert(PublicRef ref, LocalValue value, String by, Instant now) {
        sql.sql("""
                insert into jurisdiction.local_value
                    (ref, rule, item, value, ordinance, adopted, first_day, last_day, why, set_by, set_at, version)
                values (:ref, :rule, :item, :value, :ordinance, :adopted, :from, :until, :why, :by, :now, 1)
                """)
                .param("ref", ref)
                .param("rule", value.rule().text())
                .param("item", value.item())
                .param("value", value.value())
                .param("ordinance", value.ordinance())
                .param("adopted", value.adopted())
                .param("from", value.from())
                .param("until", value.until())
                .param("why", value.why())
                .param("by", by)
                .param("now", now)
                .update();
    }

    /** @param lastDay null strikes it */
    int end(PublicRef ref, @Nullable LocalDate lastDay, String why, int version, String by, Instant now) {
        return sql.sql("""
                update jurisdiction.local_value
                set last_day = coalesce(:lastDay::date, last_day), struck = :lastDay::date is null, ended_by = :by, ended_at = :now,
                    ended_why = :why, version = version + 1
                where ref = :ref and version = :version and not struck
                """)
                .param("ref", ref)
                .param("lastDay", lastDay)
                .param("why", why)
                .param("version", version)
                .param("by", by)
                .param("now", now)
                .update();
    }

    private static Kept<LocalValue> kept(ResultSet row, int n) throws SQLException {
        var value = new LocalValue(
                new RuleId(row.getString("rule")),
                row.getString("item"),
                row.getBigDecimal("value").stripTrailingZeros(),
                row.getString("ordinance"),
                row.getObject("adopted", LocalDate.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("why"));
        return LocalDayStore.kept(row, value);
    }
}
