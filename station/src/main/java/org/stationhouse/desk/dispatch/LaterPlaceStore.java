package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.Places;
import org.stationhouse.foundation.kernel.PublicRef;

/** Calls without a place, and how far they were looked through. */
@Repository
class LaterPlaceStore {

    /** A call without a place. @param place as typed */
    record Unplaced(long id, PublicRef ref, String place, int version) {}

    private final JdbcClient sql;

    LaterPlaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All calls without a place are to be looked through anew. */
    void begin() {
        sql.sql("insert into dispatch.place_walk (upto) values (0) on conflict (one) do update set upto = 0")
                .update();
    }

    /** Up to which call all were looked through; empty when nothing is to be done. Held until the transaction ends. */
    Optional<Long> upto() {
        return sql.sql("select upto from dispatch.place_walk for update")
                .query(Long.class)
                .optional();
    }

    void upto(long id) {
        sql.sql("update dispatch.place_walk set upto = :id").param("id", id).update();
    }

    void done() {
        sql.sql("delete from dispatch.place_walk").update();
    }

    List<Unplaced> next(long after, int most) {
        return sql.sql("""
                select id, ref, place, version from dispatch.call where place_id is null and id > :after order by id limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query(Unplaced.class)
                .list();
    }

    /**
     * Links a call to its place. What was said is not touched, so that whoever has the call open loses nothing by it.
     *
     * @return 0 when somebody changed the call meanwhile, who had its address read then
     */
    int link(Unplaced call, Places.Later later, Instant at) {
        return sql.sql("""
                update dispatch.call set place_id = :placeId, place_ref = :placeRef, beat = :beat, place_linked_at = :at,
                    place_rule = :rule
                where id = :id and version = :version and place_id is null
                """)
                .param("placeId", later.place().id())
                .param("placeRef", later.place().ref().text())
                .param("beat", later.place().beat())
                .param("at", at)
                .param("rule", later.rule())
                .param("id", call.id())
                .param("version", call.version())
                .update();
    }
}
