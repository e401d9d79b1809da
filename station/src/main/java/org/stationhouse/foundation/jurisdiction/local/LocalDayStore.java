package org.stationhouse.foundation.jurisdiction.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class LocalDayStore {

    private final JdbcClient sql;

    LocalDayStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All, the struck ones too; newest first. */
    List<Kept<LocalDay>> all() {
        return sql.sql("""
                select ref, kind, desk, calendar, holiday, weekday, every_weeks, opens, closes, first_day, last_day, why, set_by, set_at,
                    ended_by, ended_at, ended_why, struck, version
                from jurisdiction.local_day order by id desc
                """).query(LocalDayStore::day).list();
    }

    Optional<Kept<LocalDay>> find(PublicRef ref) {
        return sql.sql("""
                select ref, kind, desk, calendar, holiday, weekday, every_weeks, opens, closes, first_day, last_day, why, set_by, set_at,
                    ended_by, ended_at, ended_why, struck, version
                from jurisdiction.local_day where ref = :ref
                """).param("ref", ref).query(LocalDayStore::day).optional();
    }

    void insert(PublicRef ref, LocalDay day, String by, Instant now) {
        sql.sql("""
                insert into jurisdiction.local_day
                    (ref, kind, desk, calendar, holiday, weekday, every_weeks, opens, closes, first_day, last_day, why, set_by, set_at,
                    version)
                values (:ref, :kind, :desk, :calendar, :holiday, :weekday, :everyWeeks, :opens, :closes, :firstDay, :lastDay, :why, :by,
                    :now, 1)
                """)
                .param("ref", ref)
                .param("kind", day.kind())
                .param("desk", day.desk())
                .param("calendar", day.calendar())
                .param("holiday", day.holiday())
                .param("weekday", day.weekday())
                .param("everyWeeks", day.everyWeeks())
                .param("opens", day.opens())
                .param("closes", day.closes())
                .param("firstDay", day.firstDay())
                .param("lastDay", day.lastDay())
                .param("why", day.why())
                .param("by", by)
                .param("now", now)
                .update();
    }

    /** @param lastDay null strikes it */
    int end(PublicRef ref, @Nullable LocalDate lastDay, String why, int version, String by, Instant now) {
        return sql.sql("""
                update jurisdiction.local_day
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

    private static Kept<LocalDay> day(ResultSet row, int n) throws SQLException {
        String weekday = row.getString("weekday");
        var day = new LocalDay(
                LocalDay.Kind.valueOf(row.getString("kind")),
                row.getString("desk"),
                row.getString("calendar"),
                row.getString("holiday"),
                weekday == null ? null : DayOfWeek.valueOf(weekday),
                row.getInt("every_weeks"),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("why"));
        return kept(row, day);
    }

    static <T> Kept<T> kept(ResultSet row, T said) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        String why = row.getString("ended_why");
        return new Kept<>(
                new PublicRef(row.getString("ref")),
                said,
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant(),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant(),
                why == null ? "" : why,
                row.getBoolean("struck"),
                row.getInt("version"));
    }
}
