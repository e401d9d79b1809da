package org.stationhouse.backoffice.cases.followup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agency's weighings: added, never changed. */
@Repository
class WeighingStore {

    private final JdbcClient sql;

    WeighingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one in force. */
    Weighing now() {
        return of(List.of(sql.sql("select max(id) from cases.weighing")
                        .query(Long.class)
                        .single()))
                .values()
                .iterator()
                .next();
    }

    /** All of them, the newest first. */
    List<Weighing> all() {
        List<Long> ids =
                sql.sql("select id from cases.weighing").query(Long.class).list();
        return List.copyOf(new TreeMap<>(of(ids)).descendingMap().values());
    }

    Map<Long, Weighing> of(List<Long> ids) {
        Map<Long, List<Weighing.Factor>> factors = new TreeMap<>();
        sql.sql("select id, weighing, label, points from cases.factor where weighing = any(:ids) order by place")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> factors.computeIfAbsent(row.getLong("weighing"), id -> new java.util.ArrayList<>())
                        .add(new Weighing.Factor(row.getLong("id"), row.getString("label"), row.getInt("points"))))
                .list();
        Map<Long, Weighing> all = new TreeMap<>();
        sql.sql("select id, at, by, threshold, why from cases.weighing where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> all.put(
                        row.getLong("id"),
                        new Weighing(
                                row.getLong("id"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("by"),
                                row.getInt("threshold"),
                                row.getString("why"),
                                factors.getOrDefault(row.getLong("id"), List.of()))))
                .list();
        return all;
    }

    /** Until this transaction ends nobody else changes the weighing or scores by it. */
    void lock() {
        sql.sql("lock table cases.weighing in share row exclusive mode").update();
    }

    void add(Instant at, String by, int threshold, String why, List<Weighing.Factor> factors) {
        long id = sql.sql("""
                insert into cases.weighing (at, by, threshold, why) values (:at, :by, :threshold, :why) returning id
                """)
                .param("at", at)
                .param("by", by)
                .param("threshold", threshold)
                .param("why", why)
                .query(Long.class)
                .single();
        for (int place = 0; place < factors.size(); place++) {
            sql.sql(
                            "insert into cases.factor (weighing, place, label, points) values (:weighing, :place, :label, :points)")
                    .param("weighing", id)
                    .param("place", place + 1)
                    .param("label", factors.get(place).label())
                    .param("points", factors.get(place).points())
                    .update();
        }
    }
}
