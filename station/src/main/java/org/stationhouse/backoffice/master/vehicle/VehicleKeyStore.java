package org.stationhouse.backoffice.master.vehicle;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.Open;

/** Keys of vehicles, and who holds which vehicle. */
@Repository
class VehicleKeyStore {

    private final JdbcClient sql;

    VehicleKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Files a vehicle anew. */
    void file(long vehicle, Set<String> terms) {
        sql.sql("delete from master.vehicle_key where vehicle = :vehicle")
                .param("vehicle", vehicle)
                .update();
        sql.sql("""
                insert into master.vehicle_key (term, vehicle)
                select term, :vehicle from unnest(:terms) as term order by term collate "C"
                """)
                .param("vehicle", vehicle)
                .param("terms", terms.toArray(String[]::new))
                .update();
    }

    /** Vehicles that these people hold, as their own pages show it. */
    List<Appearances.Line> heldBy(Collection<Long> people, Open open) {
        return sql.sql(open.in("""
                select f.ref as link, f.person, f.at, 'master.sort.HOLDER.' || f.sort as role, v.number,
                    coalesce((select coalesce(p.state || ' ', '') || p.said from master.said p
                        where p.vehicle = v.id and p.kind = 'PLATE' and p.ended_at is null order by p.id desc limit 1),
                        v.vin, '') as said,
                    trim(concat_ws(' ', v.year::text, nullif(v.make, ''), nullif(v.model, ''), nullif(v.color, ''))) as about,
                    '/vehicles/' || v.ref as path
                from master.said f join master.vehicle v on v.id = f.vehicle
                where f.person = any(:people) and f.kind = 'HOLDER' and f.ended_at is null
                    and sees(v)
                order by f.at desc, f.id desc
                """))
                .param("people", people.toArray(Long[]::new))
                .params(open.params())
                .query(Appearances.Line.class)
                .list();
    }
}
