package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class CallStore {

    private final JdbcClient sql;

    CallStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(PublicRef ref, String number, String nature, Place place, @Nullable String party, Instant receivedAt) {
        return sql.sql("""
                insert into dispatch.call (ref, number, nature, place, party, received_at, version)
                values (:ref, :number, :nature, :place, :party, :receivedAt, 1)
                returning id
                """)
                .param("ref", ref)
                .param("number", number)
                .param("nature", nature)
                .param("place", place.text())
                .param("party", party)
                .param("receivedAt", receivedAt)
                .query(Long.class)
                .single();
    }

    List<Call> newest(int most) {
        return sql.sql("""
                select id, ref, number, nature, place, party, received_at, version
                from dispatch.call order by received_at desc, id desc limit :most
                """)
                .param("most", most)
                .query((row, n) -> new Call(
                        row.getLong("id"),
                        new PublicRef(row.getString("ref")),
                        row.getString("number"),
                        row.getString("nature"),
                        Place.of(row.getString("place")),
                        row.getString("party"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getInt("version")))
                .list();
    }
}
