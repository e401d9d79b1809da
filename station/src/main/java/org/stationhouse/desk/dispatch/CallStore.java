package org.stationhouse.desk.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** The calls. */
@Repository
class CallStore {

    private final JdbcClient sql;

    CallStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return id of the call */
    long insert(Call call) {
        return sql.sql("""
            insert into dispatch.call (ref, number, nature, nature_code, priority, place, latitude, longitude,
                place_id, place_ref, beat, party_last, party_first, party_middle, phone, source, due_at, taken_by, received_at, state, version)
            values (:ref, :number, :nature, :natureCode, :priority, :place, :latitude, :longitude,
                :placeId, :placeRef, :beat, :last, :first, :middle, :phone, :source, :dueAt, :takenBy, :receivedAt, :state, 1)
            returning id
            """)
                .param("ref", call.ref())
                .param("number", call.number())
                .param("nature", call.nature())
                .param("natureCode", call.natureCode())
                .param("priority", call.priority())
                .param("place", call.place().text())
                .param("latitude", call.place().latitude())
                .param("longitude", call.place().longitude())
                .param("placeId", call.known() == null ? null : call.known().id())
                .param(
                        "placeRef",
                        call.known() == null ? null : call.known().ref().text())
                .param("beat", call.known() == null ? null : call.known().beat())
                .param("last", call.party() == null ? null : call.party().last())
                .param("first", call.party() == null ? null : call.party().first())
                .param("middle", call.party() == null ? null : call.party().middle())
                .param("phone", call.phone())
                .param(
                        "source",
                        call.came().source() == null
                                ? null
                                : call.came().source().name())
                .param("dueAt", call.came().dueAt())
                .param("takenBy", call.takenBy())
                .param("receivedAt", call.times().received())
                .param("state", call.status().word())
                .query(Long.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed the call since this version */
    int updateSaid(long id, int version, NewCall said, Call.@Nullable Known known) {
        Call.Later later = known == null ? null : known.later();
        return sql.sql("""
            update dispatch.call set nature = :nature, nature_code = :natureCode, priority = :priority, place = :place,
                latitude = :latitude, longitude = :longitude, place_id = :placeId, place_ref = :placeRef, beat = :beat,
                place_linked_at = :linkedAt, place_rule = :placeRule, party_last = :last, party_first = :first,
                party_middle = :middle, phone = :phone, version = version + 1
            where id = :id and version = :version
            """)
                .param("id", id)
                .param("version", version)
                .param("nature", said.nature())
                .param("natureCode", said.natureCode())
                .param("priority", said.priority())
                .param("place", said.place().text())
                .param("latitude", said.place().latitude())
                .param("longitude", said.place().longitude())
                .param("placeId", known == null ? null : known.id())
                .param("placeRef", known == null ? null : known.ref().text())
                .param("beat", known == null ? null : known.beat())
                .param("linkedAt", later == null ? null : later.at())
                .param("placeRule", later == null ? null : later.rule())
                .param("last", said.party() == null ? null : said.party().last())
                .param("first", said.party() == null ? null : said.party().first())
                .param("middle", said.party() == null ? null : said.party().middle())
                .param("phone", said.phone())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the call since this version */
    int updatePriority(long id, int version, int priority) {
        return sql.sql("""
            update dispatch.call set priority = :priority, version = version + 1 where id = :id and version = :version
            """)
                .param("id", id)
                .param("version", version)
                .param("priority", priority)
                .update();
    }

    /** @return 1, or 0 when somebody else changed the call since this version */
    int updateStanding(Call from, CallStatus to, CallTimes times, @Nullable String unit) {
        return sql.sql("""
            update dispatch.call set state = :state, ending = :ending, unit = :unit, received_at = :received,
                dispatched_at = :dispatched, en_route_at = :enRoute, arrived_at = :arrived, cleared_at = :cleared,
                version = version + 1
            where id = :id and version = :version
            """)
                .param("id", from.id())
                .param("version", from.version())
                .param("state", to.word())
                .param("ending", ending(to))
                .param("unit", unit)
                .param("received", times.received())
                .param("dispatched", times.dispatched())
                .param("enRoute", times.enRoute())
                .param("arrived", times.arrived())
                .param("cleared", times.cleared())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the call since this version */
    int updateCase(long id, int version, Call.InCase inCase) {
        return sql.sql("""
            update dispatch.call set case_id = :caseId, case_ref = :caseRef, case_number = :caseNumber,
                version = version + 1
            where id = :id and version = :version and case_id is null
            """)
                .param("id", id)
                .param("version", version)
                .param("caseId", inCase.id())
                .param("caseRef", inCase.ref())
                .param("caseNumber", inCase.number())
                .update();
    }

    Optional<Call> find(PublicRef ref) {
        return sql.sql("select * from dispatch.call where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> call(row))
                .optional();
    }

    Optional<Call> numbered(String number) {
        return sql.sql("select * from dispatch.call where number = :number")
                .param("number", number)
                .query((row, n) -> call(row))
                .optional();
    }

    /** Until this transaction ends nobody else changes the call; who would waits, and sees it as it stands then. */
    void lock(PublicRef ref) {
        sql.sql("select 1 from dispatch.call where ref = :ref for update")
                .param("ref", ref)
                .query(Integer.class)
                .optional();
    }

    /** Most urgent first, then the longest waiting. */
    List<Call> open(int most) {
        return sql.sql("""
            select * from dispatch.call where state in ('WAITING', 'DISPATCHED', 'EN_ROUTE', 'ON_SCENE')
            order by priority, greatest(received_at, due_at), id limit :most
            """).param("most", most).query((row, n) -> call(row)).list();
    }

    /** Calls at these places of the index, newest first. */
    List<Call> at(Collection<Long> places, int most) {
        return sql.sql("""
            select * from dispatch.call where place_id = any(:places) order by received_at desc, id desc limit :most
            """)
                .param("places", places.toArray(Long[]::new))
                .param("most", most)
                .query((row, n) -> call(row))
                .list();
    }

    long countAt(Collection<Long> places) {
        return sql.sql("select count(*) from dispatch.call where place_id = any(:places)")
                .param("places", places.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    List<Call> inCase(long jacket) {
        return sql.sql("select * from dispatch.call where case_id = :jacket order by received_at, id")
                .param("jacket", jacket)
                .query((row, n) -> call(row))
                .list();
    }

    private static @Nullable String ending(CallStatus status) {
        return switch (status) {
            case CallStatus.Cleared it -> it.disposition().name();
            case CallStatus.Canceled it -> it.reason();
            case CallStatus.Waiting it -> null;
            case CallStatus.Dispatched it -> null;
            case CallStatus.EnRoute it -> null;
            case CallStatus.OnScene it -> null;
            case CallStatus.Attached it -> null;
            case CallStatus.Scheduled it -> null;
            case CallStatus.Transferred it -> it.agency();
        };
    }

    static Call call(ResultSet row) throws SQLException {
        String last = row.getString("party_last");
        String caseNumber = row.getString("case_number");
        String master = row.getString("master_ref");
        String source = row.getString("source");
        return new Call(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                row.getString("nature"),
                row.getString("nature_code"),
                row.getInt("priority"),
                new Place(
                        row.getString("place"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                known(row),
                last == null ? null : new PersonName(last, row.getString("party_first"), row.getString("party_middle")),
                row.getString("phone"),
                new Call.Came(source == null ? null : Source.valueOf(source), instant(row, "due_at")),
                row.getString("unit"),
                row.getString("taken_by"),
                new CallTimes(
                        row.getTimestamp("received_at").toInstant(),
                        instant(row, "dispatched_at"),
                        instant(row, "en_route_at"),
                        instant(row, "arrived_at"),
                        instant(row, "cleared_at")),
                CallStatus.of(row.getString("state"), row.getString("ending")),
                caseNumber == null
                        ? null
                        : new Call.InCase(
                                row.getLong("case_id"),
                                new PublicRef(row.getString("case_ref")),
                                CaseNumber.of(caseNumber)),
                master == null
                        ? null
                        : new Call.Master(
                                row.getLong("master_id"), new PublicRef(master), row.getString("master_number")),
                row.getInt("version"));
    }

    private static Call.@Nullable Known known(ResultSet row) throws SQLException {
        String ref = row.getString("place_ref");
        Instant linked = instant(row, "place_linked_at");
        Call.Later later = linked == null ? null : new Call.Later(linked, row.getString("place_rule"));
        return ref == null
                ? null
                : new Call.Known(row.getLong("place_id"), new PublicRef(ref), row.getString("beat"), later);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Running numbers of those whose number begins so. */
    List<Long> numbers(String prefix) {
        return sql.sql("select substr(number, length(:prefix) + 1)::bigint from dispatch.call where"
                        + " starts_with(number, :prefix)")
                .param("prefix", prefix)
                .query(Long.class)
                .list();
    }
}
