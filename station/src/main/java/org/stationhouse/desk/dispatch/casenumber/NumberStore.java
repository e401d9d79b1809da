package org.stationhouse.desk.dispatch.casenumber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Finds the calls of a unit. */
@Repository
class NumberStore {

    private final JdbcClient sql;

    NumberStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Calls that a unit has or had since: open ones first, of these and of the others those without a number, then the newest. @param unit call sign in capitals */
    List<PublicRef> ofUnit(String unit, Instant since, int most) {
        return sql.sql("""
            select ref from dispatch.call
            where id in (select id from dispatch.call where state in ('DISPATCHED', 'EN_ROUTE', 'ON_SCENE')
                    union all select id from dispatch.call where received_at >= :since)
                and upper(unit) = :unit and state <> 'CANCELED'
            order by state = 'CLEARED', case_id is not null, received_at desc, id desc limit :most
            """)
                .param("since", since)
                .param("unit", unit)
                .param("most", most)
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .list();
    }

    /** Calls that somebody has on them and that bear no case number, the newest first. */
    List<PublicRef> openWithoutNumber(int most) {
        return sql.sql("""
            select ref from dispatch.call where state in ('DISPATCHED', 'EN_ROUTE', 'ON_SCENE') and case_id is null
            order by received_at desc, id desc limit :most
            """)
                .param("most", most)
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .list();
    }

    /** The first call that became this case; empty where none did. */
    Optional<PublicRef> firstOfCase(long jacket) {
        return sql.sql("select call_ref from dispatch.no_report where jacket = :jacket order by since, call limit 1")
                .param("jacket", jacket)
                .query((row, n) -> new PublicRef(row.getString("call_ref")))
                .optional();
    }
}
