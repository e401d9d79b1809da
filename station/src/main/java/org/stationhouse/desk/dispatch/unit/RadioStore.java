package org.stationhouse.desk.dispatch.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** The radio and status log: lines are added and read, never changed. */
@Repository
class RadioStore {

    private static final String LINES = """
            select radio.*, unit.ref as unit_ref, wrong.at as wrong_at, better.id is not null as corrected
            from dispatch.radio as radio left join dispatch.unit as unit on unit.id = radio.unit
                left join dispatch.radio as wrong on wrong.id = radio.corrects
                left join dispatch.radio as better on better.corrects = radio.id
            """;

    private final JdbcClient sql;

    RadioStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Something a unit did. @param said null where it was done without a word */
    void add(Instant at, String by, Unit unit, String did, @Nullable String said, Unit.@Nullable OnCall call) {
        insert(at, by, unit, did, said, call, null);
    }

    /** Something said. @param unit null for a line of none @param corrects id of the line that this one corrects, null for none @return id of the line; empty where another corrects that one already */
    Optional<Long> say(
            Instant at,
            String by,
            @Nullable Unit unit,
            String said,
            Unit.@Nullable OnCall call,
            @Nullable Long corrects) {
        return insert(at, by, unit, null, said, call, corrects);
    }

    private Optional<Long> insert(
            Instant at,
            String by,
            @Nullable Unit unit,
            @Nullable String did,
            @Nullable String said,
            Unit.@Nullable OnCall call,
            @Nullable Long corrects) {
        return sql.sql("""
            insert into dispatch.radio (at, by, unit, call_sign, did, said, call_id, call_ref, call_number, corrects)
            values (:at, :by, :unit, :callSign, :did, :said, :callId, :callRef, :callNumber, :corrects)
            on conflict (corrects) do nothing returning id
            """)
                .param("at", at)
                .param("by", by)
                .param("unit", unit == null ? null : unit.id())
                .param("callSign", unit == null ? null : unit.callSign())
                .param("did", did)
                .param("said", said)
                .param("callId", call == null ? null : call.id())
                .param("callRef", call == null ? null : call.ref())
                .param("callNumber", call == null ? null : call.number())
                .param("corrects", corrects)
                .query(Long.class)
                .optional();
    }

    /** Newest first. */
    List<RadioLine> list(RadioFilter filter, int skip, int most) {
        return sql.sql(LINES + """
            where (:unit::text is null or radio.call_sign = upper(:unit))
                and (:call::text is null or radio.call_number = upper(:call))
                and (:text::text is null or strpos(lower(radio.said), lower(:text)) > 0)
                and (:kind::text is null or (radio.did is null) = (:kind = 'SAID'))
                and (:from::timestamptz is null or radio.at >= :from)
                and (:until::timestamptz is null or radio.at < :until)
            order by radio.at desc, radio.id desc limit :most offset :skip
            """)
                .param("unit", filter.unit())
                .param("call", filter.call())
                .param("text", filter.text())
                .param("kind", filter.kind())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> line(row))
                .list();
    }

    /** Oldest first, as a day is read. */
    List<RadioLine> between(Instant from, Instant until) {
        return sql.sql(LINES + "where radio.at >= :from and radio.at < :until order by radio.at, radio.id")
                .param("from", from)
                .param("until", until)
                .query((row, n) -> line(row))
                .list();
    }

    Optional<RadioLine> find(long id) {
        return sql.sql(LINES + "where radio.id = :id")
                .param("id", id)
                .query((row, n) -> line(row))
                .optional();
    }

    List<RadioLine> ofUnit(long unit) {
        return sql.sql(LINES + "where radio.unit = :unit order by radio.id")
                .param("unit", unit)
                .query((row, n) -> line(row))
                .list();
    }

    List<RadioLine> ofCall(long call) {
        return sql.sql(LINES + "where radio.call_id = :call order by radio.id")
                .param("call", call)
                .query((row, n) -> line(row))
                .list();
    }

    private static RadioLine line(ResultSet row) throws SQLException {
        String unit = row.getString("unit_ref");
        String call = row.getString("call_ref");
        Timestamp wrong = row.getTimestamp("wrong_at");
        return new RadioLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                unit == null ? null : new PublicRef(unit),
                row.getString("call_sign"),
                row.getString("did"),
                row.getString("said"),
                call == null
                        ? null
                        : new Unit.OnCall(row.getLong("call_id"), new PublicRef(call), row.getString("call_number")),
                wrong == null ? null : wrong.toInstant(),
                row.getBoolean("corrected"));
    }
}
