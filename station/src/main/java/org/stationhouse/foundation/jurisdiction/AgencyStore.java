package org.stationhouse.foundation.jurisdiction;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.Phone;

@Repository
class AgencyStore {

    private final JdbcClient sql;

    AgencyStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Agency> find() {
        return sql.sql("select name, ori, zone, address, phone, demo, version from jurisdiction.agency")
                .query((row, n) -> new Agency(
                        row.getString("name"),
                        new Ori(row.getString("ori")),
                        ZoneId.of(row.getString("zone")),
                        Objects.requireNonNullElse(row.getString("address"), ""),
                        phone(row.getString("phone")),
                        row.getBoolean("demo"),
                        row.getInt("version")))
                .optional();
    }

    private static @Nullable Phone phone(@Nullable String e164) {
        return e164 == null ? null : new Phone(e164);
    }

    private static @Nullable String text(@Nullable Phone phone) {
        return phone == null ? null : phone.e164();
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
                insert into jurisdiction.agency (name, ori, zone, address, phone, demo, logo, version)
                values (:name, :ori, :zone, :address, :phone, :demo, :logo::bytea, 1)
                """)
                .param("name", agency.name())
                .param("ori", agency.ori())
                .param("zone", agency.zone().getId())
                .param("address", agency.address().isEmpty() ? null : agency.address())
                .param("phone", text(agency.phone()))
                .param("demo", agency.demo())
                .param("logo", logo == null ? null : logo.bytes())
                .update();
    }

    int update(Agency agency, @Nullable Logo logo, int version) {
        return sql.sql("""
                update jurisdiction.agency
                set name = :name, ori = :ori, zone = :zone, address = :address, phone = :phone,
                    logo = coalesce(:logo::bytea, logo), version = version + 1
                where version = :version
                """)
                .param("name", agency.name())
                .param("ori", agency.ori())
                .param("zone", agency.zone().getId())
                .param("address", agency.address().isEmpty() ? null : agency.address())
                .param("phone", text(agency.phone()))
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
