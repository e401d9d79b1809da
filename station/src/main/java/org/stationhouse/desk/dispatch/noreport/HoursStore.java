package org.stationhouse.desk.dispatch.noreport;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long a report may take. */
@Repository
class HoursStore {

    private final JdbcClient sql;

    HoursStore(JdbcClient sql) {
        this.sql = sql;
    }

    Hours find() {
        return sql.sql("select hours, version from dispatch.no_report_hours")
                .query(Hours.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed it since this version */
    int update(int hours, int version) {
        return sql.sql(
                        "update dispatch.no_report_hours set hours = :hours, version = version + 1 where version = :version")
                .param("hours", hours)
                .param("version", version)
                .update();
    }
}
