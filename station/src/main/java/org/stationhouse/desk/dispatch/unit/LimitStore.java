package org.stationhouse.desk.dispatch.unit;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many minutes a unit may be on scene before somebody asks how it is, by the priority of its call. */
@Repository
class LimitStore {

    private record Limit(int priority, int minutes) {}

    private final JdbcClient sql;

    LimitStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Minutes by priority, all five. */
    Map<Integer, Integer> minutes() {
        var all = new TreeMap<Integer, Integer>();
        sql.sql("select priority, minutes from dispatch.unit_limit")
                .query(Limit.class)
                .list()
                .forEach(it -> all.put(it.priority(), it.minutes()));
        return all;
    }

    /** @return 1, or 0 when it is no longer what it was */
    int update(int priority, int was, int minutes) {
        return sql.sql("update dispatch.unit_limit set minutes = :minutes where priority = :priority and minutes ="
                        + " :was")
                .param("minutes", minutes)
                .param("priority", priority)
                .param("was", was)
                .update();
    }
}
