package org.stationhouse.foundation.jurisdiction;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return sql.sql("select name, ori, zone, demo, version from jurisdiction.agency")
                .query((row, n) -> new Agency(
                        row.getString("name"),
                        new Ori(row.getString("ori")),
                        ZoneId.of(row.getString("zone")),
                        row.getBoolean("demo"),
                        row.getInt("version")))
                .optional();
    }

    Optional<Logo> logo() {
        return sql.sql("select logo from jurisdiction.agency where logo is not null")
                .query((row, n) -> Logo.of(row.getBytes("logo")))
                .optional();
    }

    List<String> beats() {
        return sql.sql("select name from jurisdiction.beat order by place")
                .query(String.class)
                .list();
    }

    void insert(Agency agency, @Nullable Logo logo) {
        sql.sql("""
                insert into jurisdiction.agency (name, ori, zone, demo, logo, version)
                values (:name, :ori, :zone, :demo, :logo::bytea, 1)
                """)
                .param("name", agency.name())
                .param("ori", agency.ori())
                .param("zone", agency.zone().getId())
                .param("demo", agency.demo())
                .param("logo", logo == null ? null : logo.bytes())
                .update();
    }

    int update(Agency agency, @Nullable Logo logo, int version) {
        return sql.sql("""
                update jurisdiction.agency
                set name = :name, ori = :ori, zone = :zone, logo = coalesce(:logo::bytea, logo), version = version + 1
                where version = :version
                """)
                .param("name", agency.name())
                .param("ori", agency.ori())
                .param("zone", agency.zone().getId())
                .param("logo", logo == null ? null : logo.bytes())
                .param("version", version)
                .update();
    }

    void replaceBeats(List<String> beats) {
        sql.sql("delete from jurisdiction.beat").update();
        for (int place = 0; place < beats.size(); place++) {
            sql.sql("insert into jurisdiction.beat (name, place) values (:name, :place)")
                    .param("name", beats.get(place))
                    .param("place", place)
                    .update();
        }
    }
}
