package org.stationhouse.desk.dispatch.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Door and alarm events. */
@Repository
class DoorStore {

    private final JdbcClient sql;

    DoorStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PublicRef ref, Instant at, String by, String source, String event) {
        sql.sql("""
            insert into dispatch.door_event (ref, at, by, source, event, version) values (:ref, :at, :by, :source, :event, 1)
            """)
                .param("ref", ref)
                .param("at", at)
                .param("by", by)
                .param("source", source)
                .param("event", event)
                .update();
    }

    /** @return 1, or 0 when somebody else closed the event since this version */
    int close(DoorEvent from, DoorEvent.Closed closed) {
        return sql.sql("""
            update dispatch.door_event set response = :response, closed_at = :at, closed_by = :by, version = version + 1
            where id = :id and version = :version and closed_at is null
            """)
                .param("response", closed.response())
                .param("at", closed.at())
                .param("by", closed.by())
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    Optional<DoorEvent> find(PublicRef ref) {
        return sql.sql("select * from dispatch.door_event where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> event(row))
                .optional();
    }

    /** Open ones first, then the newest. */
    List<DoorEvent> list(DoorFilter filter, int skip, int most) {
        return sql.sql("""
            select * from dispatch.door_event
            where (:state::text is null or (closed_at is null) = (:state = 'OPEN'))
                and (:text::text is null or strpos(lower(source), lower(:text)) > 0 or strpos(lower(event), lower(:text)) > 0
                    or strpos(lower(response), lower(:text)) > 0)
                and (:from::timestamptz is null or at >= :from)
                and (:until::timestamptz is null or at < :until)
            order by (closed_at is null) desc, at desc, id desc limit :most offset :skip
            """)
                .param("state", filter.state())
                .param("text", filter.text())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> event(row))
                .list();
    }

    /** Doors and alarms that were named lately, to choose from. */
    List<String> sources() {
        return sql.sql("""
            select distinct source from (select source from dispatch.door_event order by at desc, id desc limit 200) as lately
            order by source
            """).query(String.class).list();
    }

    private static DoorEvent event(ResultSet row) throws SQLException {
        String response = row.getString("response");
        return new DoorEvent(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("source"),
                row.getString("event"),
                response == null
                        ? null
                        : new DoorEvent.Closed(
                                response, row.getTimestamp("closed_at").toInstant(), row.getString("closed_by")),
                row.getInt("version"));
    }
}
