package org.stationhouse.foundation.staff;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactsStore {

    private final JdbcClient sql;

    FactsStore(JdbcClient sql) {
        this.sql = sql;
    }

    long change() {
        return sql.sql("select last from staff.change").query(Long.class).single();
    }

    void countChange() {
        sql.sql("update staff.change set last = last + 1").update();
    }

    /** The count is read first: what changes while reading is read again at the next look. */
    Facts read() {
        return new Facts(change(), holders());
    }

    private Map<Long, Facts.Holder> holders() {
        var all = new HashMap<Long, Facts.Holder>();
        sql.sql("select id, member, role, state = 'ACTIVE' as active, ends_at from staff.account")
                .query(row -> {
                    Timestamp ends = row.getTimestamp("ends_at");
                    all.put(
                            row.getLong("id"),
                            new Facts.Holder(
                                    row.getLong("id"),
                                    row.getLong("member"),
                                    row.getString("role"),
                                    row.getBoolean("active"),
                                    ends == null ? null : ends.toInstant()));
                });
        return all;
    }
}
