package org.stationhouse.foundation.jurisdiction;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.Ori;

@Repository
class AgencyStore {

    private final JdbcClient sql;

    AgencyStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Agency> find() {
        return sql.sql("select name, ori, zone, demo from jurisdiction.agency")
                .query((row, n) -> new Agency(
                        row.getString("name"),
                        new Ori(row.getString("ori")),
                        ZoneId.of(row.getString("zone")),
                        row.getBoolean("demo")))
                .optional();
    }

    void insert(Agency agency) {
        sql.sql("insert into jurisdiction.agency (name, ori, zone, demo) values (:name, :ori, :zone, :demo)")
                .param("name", agency.name())
                .param("ori", agency.ori())
                .param("zone", agency.zone().getId())
                .param("demo", agency.demo())
                .update();
    }
}
