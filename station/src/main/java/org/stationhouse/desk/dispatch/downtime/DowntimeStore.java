package org.stationhouse.desk.dispatch.downtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class DowntimeStore {

    private static final String PACKS = """
            select p.id, p.ref, p.year, p.first, p.count, p.made_at, p.made_by,
                count(*) filter (where s.state = 'ENTERED') as entered, count(*) filter (where s.state = 'SPOILED') as spoiled
            from dispatch.downtime_pack p left join dispatch.downtime_sheet s on s.pack = p.id
            """;

    private final JdbcClient sql;

    DowntimeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Pack pack) {
        sql.sql("""
                insert into dispatch.downtime_pack (ref, year, first, count, made_at, made_by)
                values (:ref, :year, :first, :count, :madeAt, :madeBy)
                """)
                .param("ref", pack.ref())
                .param("year", pack.year())
                .param("first", pack.first())
                .param("count", pack.count())
                .param("madeAt", pack.madeAt())
                .param("madeBy", pack.madeBy())
                .update();
    }

    /** The newest first. */
    List<Pack> list(int skip, int most) {
        return sql.sql(PACKS + " group by p.id order by p.made_at desc, p.id desc offset :skip limit :most")
                .param("skip", skip)
                .param("most", most)
                .query((row, n) -> pack(row))
                .list();
    }

    Optional<Pack> find(PublicRef ref) {
        return sql.sql(PACKS + " where p.ref = :ref group by p.id")
                .param("ref", ref)
                .query((row, n) -> pack(row))
                .optional();
    }

    /** The pack that has a number; until this transaction ends nobody else settles a sheet of it. */
    Optional<Pack> held(int year, long running) {
        sql.sql("""
                select 1 from dispatch.downtime_pack
                where year = :year and :running between first and first + count - 1 for update
                """)
                .param("year", year)
                .param("running", running)
                .query(Integer.class)
                .optional();
        return with(year, running);
    }

    Optional<Pack> with(int year, long running) {
        return sql.sql(PACKS
                        + " where p.year = :year and :running between p.first and p.first + p.count - 1 group by p.id")
                .param("year", year)
                .param("running", running)
                .query((row, n) -> pack(row))
                .optional();
    }

    /** The sheets of a pack that are no longer blank. */
    List<Sheet> settled(Pack pack) {
        return sql.sql("""
                        select running, state, call_ref, written_by, why, settled_at, settled_by
                        from dispatch.downtime_sheet where pack = :pack order by running
                        """)
                .param("pack", pack.id())
                .query((row, n) -> new Sheet(pack.year(), row.getLong("running"), state(row)))
                .list();
    }

    void settle(Pack pack, Sheet sheet) {
        var entered = sheet.state() instanceof Sheet.State.Entered it ? it : null;
        var spoiled = sheet.state() instanceof Sheet.State.Spoiled it ? it : null;
        sql.sql("""
                insert into dispatch.downtime_sheet (pack, running, state, call_ref, written_by, why, settled_at, settled_by)
                values (:pack, :running, :state, :call, :writtenBy, :why, :at, :by)
                """)
                .param("pack", pack.id())
                .param("running", sheet.running())
                .param("state", sheet.state().word())
                .param("call", entered == null ? null : entered.call())
                .param("writtenBy", entered == null ? null : entered.writtenBy())
                .param("why", spoiled == null ? null : spoiled.why())
                .param("at", entered != null ? entered.at() : spoiled == null ? null : spoiled.at())
                .param("by", entered != null ? entered.by() : spoiled == null ? null : spoiled.by())
                .update();
    }

    /** Running numbers of a year that stand on blank sheets. */
    List<Long> blank(int year) {
        return sql.sql("""
                        select running from dispatch.downtime_pack p, generate_series(p.first, p.first + p.count - 1) as running
                        where p.year = :year and not exists (
                            select 1 from dispatch.downtime_sheet s where s.pack = p.id and s.running = running.running)
                        """).param("year", year).query(Long.class).list();
    }

    private static Pack pack(ResultSet row) throws SQLException {
        return new Pack(
                row.getLong("id"),
                PublicRef.of(row.getString("ref")),
                row.getInt("year"),
                row.getLong("first"),
                row.getInt("count"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getInt("entered"),
                row.getInt("spoiled"));
    }

    private static Sheet.State state(ResultSet row) throws SQLException {
        var at = row.getTimestamp("settled_at").toInstant();
        String by = row.getString("settled_by");
        return row.getString("state").equals("ENTERED")
                ? new Sheet.State.Entered(PublicRef.of(row.getString("call_ref")), row.getString("written_by"), at, by)
                : new Sheet.State.Spoiled(row.getString("why"), at, by);
    }
}
