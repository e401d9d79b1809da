package org.stationhouse.backoffice.master.vehicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;

@Repository
class VehicleStore {

    private final JdbcClient sql;

    VehicleStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(
            PublicRef ref, String number, @Nullable Vin vin, VehicleLooks looks, boolean apart, Instant at, String by) {
        return sql.sql("""
                insert into master.vehicle (ref, number, vin, year, make, model, style, color, second, marks, apart, shut,
                    entered_at, entered_by, version)
                values (:ref, :number, :vin, :year, :make, :model, :style, :color, :second, :marks, :apart, false, :at, :by, 1)
                returning id
                """)
                .param("ref", ref)
                .param("number", number)
                .params(columns(vin, looks))
                .param("apart", apart)
                .param("at", at)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    int update(long id, int version, @Nullable Vin vin, VehicleLooks looks) {
        return sql.sql("""
                update master.vehicle set vin = :vin, year = :year, make = :make, model = :model, style = :style, color = :color,
                    second = :second, marks = :marks, version = version + 1
                where id = :id and version = :version
                """)
                .params(columns(vin, looks))
                .param("id", id)
                .param("version", version)
                .update();
    }

    private static Map<String, @Nullable Object> columns(@Nullable Vin vin, VehicleLooks looks) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("vin", vin == null ? null : vin.text());
        columns.put("year", looks.year());
        columns.put("make", looks.make());
        columns.put("model", looks.model());
        columns.put("style", looks.style());
        columns.put("color", looks.color());
        columns.put("second", looks.second());
        columns.put("marks", looks.marks());
        return columns;
    }

    Optional<Vehicle> find(PublicRef ref) {
        return sql.sql("select * from master.vehicle where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> vehicle(row))
                .optional();
    }

    Optional<Vehicle> numbered(String number) {
        return sql.sql("select * from master.vehicle where number = upper(:number)")
                .param("number", number.strip())
                .query((row, n) -> vehicle(row))
                .optional();
    }

    Optional<Vehicle> find(long id) {
        return sql.sql("select * from master.vehicle where id = :id")
                .param("id", id)
                .query((row, n) -> vehicle(row))
                .optional();
    }

    /** All rows of the vehicles that these rows belong to, held until this transaction ends. */
    List<Vehicle> group(Collection<Long> ids) {
        return sql.sql("""
                select v.* from master.vehicle v where v.id in (
                    select coalesce(canonical, id) from master.vehicle where id = any(:ids)
                    union all select member.id from master.vehicle asked join master.vehicle member
                        on member.canonical = coalesce(asked.canonical, asked.id) where asked.id = any(:ids))
                order by v.id for update of v
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> vehicle(row))
                .list();
    }

    /** Whether the vehicle is known only through protected events; the row is held already. */
    int shut(Vehicle row, boolean only) {
        return sql.sql("update master.vehicle set shut = :only where id = :id and version = :version")
                .param("only", only)
                .param("id", row.id())
                .param("version", row.version())
                .update();
    }

    /** Met by one who is shut but open to the reader. @param ref SQL of the reference @param open condition for the id */
    static String shutSql(String ref, NeedToKnow open) {
        return "exists (select 1 from master.vehicle shut where shut.ref = %s and shut.shut and %s offset 0)"
                .formatted(ref, open.sql("shut.id"));
    }

    /** Two who enter the same vehicle at the same moment wait for each other here. */
    void queue(String about) {
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:about, 15))) as held")
                .param("about", about)
                .query(Integer.class)
                .single();
    }

    /** Running numbers of those whose number begins so. */
    List<Long> numbers(String prefix) {
        return sql.sql("""
                select substr(number, length(:prefix) + 1)::bigint from master.vehicle where starts_with(number, :prefix)
                """).param("prefix", prefix).query(Long.class).list();
    }

    /** Vehicles that have a warning which began or ended between these days. */
    List<Long> turned(LocalDate from, LocalDate until) {
        return sql.sql("""
                select distinct vehicle from master.said where kind = 'FLAG' and ended_at is null
                    and (until_on >= :from and until_on < :until or from_on > :from and from_on <= :until)
                """)
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .list();
    }

    static Vehicle vehicle(ResultSet row) throws SQLException {
        String vin = row.getString("vin");
        Timestamp merged = row.getTimestamp("merged_at");
        return new Vehicle(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                vin == null ? null : new Vin(vin),
                new VehicleLooks(
                        row.getObject("year", Integer.class),
                        row.getString("make"),
                        row.getString("model"),
                        row.getString("style"),
                        row.getString("color"),
                        row.getString("second"),
                        row.getString("marks")),
                row.getObject("merged_into", Long.class),
                row.getObject("canonical", Long.class),
                merged == null ? null : merged.toInstant(),
                row.getBoolean("apart"),
                row.getBoolean("shut"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"),
                row.getInt("version"));
    }
}
