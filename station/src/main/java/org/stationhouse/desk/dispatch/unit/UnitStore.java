package org.stationhouse.desk.dispatch.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** The units, those of earlier days too. */
@Repository
class UnitStore {

    static final String NEWEST = "on_at desc, id desc";

    static final Map<String, String> ORDERS =
            Map.of("callSign", "call_sign", "officers", "lower(officers)", "vehicle", "vehicle", "beat", "beat");

    private static final String UNITS = """
        select unit.*, call.priority from dispatch.unit as unit left join dispatch.call as call on call.id = unit.call_id
        """;

    private final JdbcClient sql;

    UnitStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 1, or 0 when a unit of this call sign is on duty already */
    int insert(PublicRef ref, String callSign, Unit.Crew crew, Instant now, String by) {
        return crew(sql.sql("""
            insert into dispatch.unit (ref, call_sign, officers, vehicle, beat, on_at, on_by, status, status_at, version)
            values (:ref, :callSign, :officers, :vehicle, :beat, :now, :by, 'AVAILABLE', :now, 1)
            on conflict (call_sign) where off_at is null do nothing
            """), crew)
                .param("ref", ref)
                .param("callSign", callSign)
                .param("now", now)
                .param("by", by)
                .update();
    }

    /** @return 1, or 0 when somebody else changed the unit since this version */
    int updateCrew(Unit from, Unit.Crew crew) {
        return crew(sql.sql("""
            update dispatch.unit set officers = :officers, vehicle = :vehicle, beat = :beat, version = version + 1
            where id = :id and version = :version
            """), crew)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static JdbcClient.StatementSpec crew(JdbcClient.StatementSpec statement, Unit.Crew crew) {
        return statement
                .param("officers", crew.officers())
                .param("vehicle", crew.vehicle())
                .param("beat", crew.beat());
    }

    /** @return 1, or 0 when somebody else changed the unit since this version */
    int updateStatus(Unit from, UnitStatus to, Instant since, @Nullable Instant checked) {
        Unit.OnCall call = to.call();
        return sql.sql("""
            update dispatch.unit set status = :status, status_at = :since, said = :said, checked_at = :checked,
                off_at = :off, call_id = :callId, call_ref = :callRef, call_number = :callNumber, version = version + 1
            where id = :id and version = :version
            """)
                .param("status", to.word())
                .param("since", since)
                .param("said", to.said())
                .param("checked", checked)
                .param("off", to instanceof UnitStatus.OffDuty ? since : null)
                .param("callId", call == null ? null : call.id())
                .param("callRef", call == null ? null : call.ref())
                .param("callNumber", call == null ? null : call.number())
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    Optional<Unit> find(PublicRef ref) {
        return sql.sql(UNITS + " where unit.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> unit(row))
                .optional();
    }

    /** The unit that is on duty under this call sign. */
    Optional<Unit> named(String callSign) {
        return sql.sql(UNITS + " where unit.call_sign = :callSign and unit.off_at is null")
                .param("callSign", callSign)
                .query((row, n) -> unit(row))
                .optional();
    }

    /** Until this transaction ends nobody else changes the units on duty under these call signs; always in one order. */
    void lock(List<String> callSigns) {
        sql.sql("""
            select 1 from dispatch.unit where call_sign = any(:callSigns) and off_at is null
            order by call_sign for update
            """)
                .param("callSigns", callSigns.toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    List<Unit> onDuty() {
        return sql.sql(UNITS + " where unit.off_at is null order by unit.call_sign")
                .query((row, n) -> unit(row))
                .list();
    }

    /** On this call, who came first first. */
    List<Unit> on(PublicRef call) {
        return sql.sql(UNITS + " where unit.call_ref = :call order by unit.status_at, unit.id")
                .param("call", call)
                .query((row, n) -> unit(row))
                .list();
    }

    List<Unit> list(UnitFilter filter, String order, int skip, int most) {
        return sql.sql("""
            select *, null::int as priority from dispatch.unit
            where (:duty::text is null or (off_at is null) = (:duty = 'ON'))
                and (:text::text is null or call_sign = upper(:text) or strpos(lower(officers), lower(:text)) > 0
                    or lower(vehicle) = lower(:text) or lower(beat) = lower(:text))
                and (:from::timestamptz is null or on_at >= :from)
                and (:until::timestamptz is null or on_at < :until)
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("duty", filter.duty())
                .param("text", filter.text())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> unit(row))
                .list();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        String call = row.getString("call_ref");
        Unit.OnCall on = call == null
                ? null
                : new Unit.OnCall(row.getLong("call_id"), new PublicRef(call), row.getString("call_number"));
        return new Unit(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("call_sign"),
                new Unit.Crew(row.getString("officers"), row.getString("vehicle"), row.getString("beat")),
                row.getTimestamp("on_at").toInstant(),
                instant(row, "off_at"),
                UnitStatus.of(row.getString("status"), on, row.getString("said")),
                row.getTimestamp("status_at").toInstant(),
                instant(row, "checked_at"),
                row.getObject("priority", Integer.class),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
