package org.stationhouse.desk.dispatch;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which call is attached to which. */
@Repository
class TieStore {

    private final JdbcClient sql;

    TieStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Calls that are attached to this one, in the order in which they came in. */
    List<Call> attachedTo(long master) {
        return sql.sql("select * from dispatch.call where master_id = :master order by received_at, id")
                .param("master", master)
                .query((row, n) -> CallStore.call(row))
                .list();
    }

    /** @return 1, or 0 when somebody else changed the call since this version */
    int updateAttached(Call call, Call master) {
        return sql.sql("""
            update dispatch.call set state = 'ATTACHED', master_id = :master, master_ref = :ref, master_number = :number,
                version = version + 1
            where id = :id and version = :version
            """)
                .param("master", master.id())
                .param("ref", master.ref())
                .param("number", master.number())
                .param("id", call.id())
                .param("version", call.version())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the call since this version */
    int updateSplit(Call call) {
        return sql.sql("""
            update dispatch.call set state = 'WAITING', master_id = null, master_ref = null, master_number = null,
                version = version + 1
            where id = :id and version = :version
            """)
                .param("id", call.id())
                .param("version", call.version())
                .update();
    }

    /** What is shown with a call changed. @return 1, or 0 when somebody else changed it since this version */
    int updateSeen(Call master) {
        return sql.sql("update dispatch.call set version = version + 1 where id = :id and version = :version")
                .param("id", master.id())
                .param("version", master.version())
                .update();
    }
}
