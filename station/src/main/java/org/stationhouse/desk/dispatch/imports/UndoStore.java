package org.stationhouse.desk.dispatch.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Calls that a run brought, and their end. */
@Repository
class UndoStore {

    private final JdbcClient sql;

    UndoStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Holds calls of a run until the transaction ends: nobody changes them or writes into their logs. @return their ids, in order */
    List<Long> hold(long run, long after, int most) {
        return sql.sql("""
            select c.id from dispatch.history h join dispatch.call c on c.id = h.call
            where h.run = :run and h.call > :after order by h.call limit :most for update of c
            """)
                .param("run", run)
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Calls of a run as they stand now, in order. */
    List<BroughtCall> brought(long run, long after, int most) {
        return sql.sql("""
            select c.id, c.ref, c.number, c.received_at, h.old_number, case
                when c.case_id is not null then 'CASE'
                when c.master_id is not null or exists (select from dispatch.call a where a.master_id = c.id) then 'TIED'
                when c.version <> 1 then 'CHANGED'
                when exists (select from dispatch.line l where l.call = c.id
                    and (l.kind <> 'NOTE' or l.corrects is not null or l.at <> h.imported_at or l.by <> c.taken_by)) then 'LINE'
                when exists (select from dispatch.brief b where b.call_id = c.id)
                    or exists (select from dispatch.contact t where t.call_id = c.id)
                    or exists (select from dispatch.unit u where u.call_id = c.id)
                    or exists (select from dispatch.radio r where r.call_id = c.id)
                    or exists (select from dispatch.rotation_request q where q.call_id = c.id) then 'NAMED'
                end as why
            from dispatch.history h join dispatch.call c on c.id = h.call
            where h.run = :run and h.call > :after order by h.call limit :most
            """)
                .param("run", run)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> {
                    String why = row.getString("why");
                    return new BroughtCall(
                            row.getLong("id"),
                            new PublicRef(row.getString("ref")),
                            row.getString("number"),
                            row.getString("old_number"),
                            row.getTimestamp("received_at").toInstant(),
                            why == null ? null : BroughtCall.Touch.valueOf(why));
                })
                .list();
    }

    /** They go with their first lines and their history. */
    void remove(List<BroughtCall> calls) {
        Long[] ids = calls.stream().map(BroughtCall::id).toArray(Long[]::new);
        sql.sql("delete from dispatch.line where call = any(:ids)")
                .param("ids", ids)
                .update();
        sql.sql("delete from dispatch.history where call = any(:ids)")
                .param("ids", ids)
                .update();
        sql.sql("delete from dispatch.call where id = any(:ids)")
                .param("ids", ids)
                .update();
    }
}
