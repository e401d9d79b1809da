package org.stationhouse.desk.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

    private static final String FITS = """
            (:number::text is null or number = upper(:number)
                    or id in (select call from dispatch.history where old_number = :number))
                and (:place::text is null or strpos(lower(place), lower(:place)) > 0)
                and (:name::text is null
                    or lower(concat_ws(' ', party_last || ',', party_first, party_middle)) like lower(:name) || '%'
                    or lower(concat_ws(' ', party_first, party_last)) like lower(:name) || '%')
                and (:nature::text is null or nature_code = upper(:nature) or strpos(lower(nature), lower(:nature)) > 0)
                and (:state::text is null or state = :state
                    or :state = 'OPEN' and state not in ('CLEARED', 'CANCELED'))
                and (:from::timestamptz is null or received_at >= :from)
                and (:until::timestamptz is null or received_at < :until)
                and (:after::text is null
                    or (received_at, id) < (select received_at, id from dispatch.call where ref = :after))
            """;

    private final JdbcClient sql;

    CallStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return id of the call */
    long insert(Call call) {
        return sql.sql("""
                insert into dispatch.call (ref, number, nature, nature_code, priority, place, latitude, longitude,
                    party_last, party_first, party_middle, phone, taken_by, received_at, state, version)
                values (:ref, :number, :nature, :natureCode, :priority, :place, :latitude, :longitude,
                    :last, :first, :middle, :phone, :takenBy, :receivedAt, :state, 1)
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
                .param("last", call.party() == null ? null : call.party().last())
                .param("first", call.party() == null ? null : call.party().first())
                .param("middle", call.party() == null ? null : call.party().middle())
                .param("phone", call.phone())
                .param("takenBy", call.takenBy())
                .param("receivedAt", call.times().received())
                .param("state", call.status().word())
                .query(Long.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed the call since this version */
    int updateSaid(long id, int version, NewCall said) {
        return sql.sql("""
                update dispatch.call set nature = :nature, nature_code = :natureCode, priority = :priority, place = :place,
                    latitude = :latitude, longitude = :longitude, party_last = :last, party_first = :first,
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
                .param("last", said.party() == null ? null : said.party().last())
                .param("first", said.party() == null ? null : said.party().first())
                .param("middle", said.party() == null ? null : said.party().middle())
                .param("phone", said.phone())
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
                select * from dispatch.call where state not in ('CLEARED', 'CANCELED')
                order by priority, received_at, id limit :most
                """).param("most", most).query((row, n) -> call(row)).list();
    }

    List<Call> inCase(long jacket) {
        return sql.sql("select * from dispatch.call where case_id = :jacket order by received_at, id")
                .param("jacket", jacket)
                .query((row, n) -> call(row))
                .list();
    }

    /** Newest first; the page after a call begins behind its place in that order, so that new calls shift nothing. */
    List<Call> list(CallFilter filter, int most) {
        return asked("select * from dispatch.call where ", " order by received_at desc, id desc limit :most", filter)
                .param("most", most)
                .query((row, n) -> call(row))
                .list();
    }

    /** Whether more calls than so many fit. */
    boolean more(CallFilter filter, int than) {
        return asked("select count(*) from (select 1 from dispatch.call where ", " limit :most) as found", filter)
                        .param("most", than + 1)
                        .query(Long.class)
                        .single()
                > than;
    }

    private JdbcClient.StatementSpec asked(String select, String rest, CallFilter filter) {
        return sql.sql(select + FITS + rest)
                .param("number", filter.number())
                .param("place", filter.place())
                .param("name", filter.name())
                .param("nature", filter.nature())
                .param("state", filter.state())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("after", filter.after());
    }

    private static @Nullable String ending(CallStatus status) {
        return switch (status) {
            case CallStatus.Cleared it -> it.disposition().name();
            case CallStatus.Canceled it -> it.reason();
            case CallStatus.Waiting it -> null;
            case CallStatus.Dispatched it -> null;
            case CallStatus.EnRoute it -> null;
            case CallStatus.OnScene it -> null;
        };
    }

    private static Call call(ResultSet row) throws SQLException {
        String last = row.getString("party_last");
        String caseNumber = row.getString("case_number");
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
                last == null ? null : new PersonName(last, row.getString("party_first"), row.getString("party_middle")),
                row.getString("phone"),
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
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Running numbers of those whose number begins so. */
    List<Long> numbers(String prefix) {
        return sql.sql(
                        "select substr(number, length(:prefix) + 1)::bigint from dispatch.call where starts_with(number, :prefix)")
                .param("prefix", prefix)
                .query(Long.class)
                .list();
    }
}
