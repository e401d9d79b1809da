package org.stationhouse.foundation.staff.bar;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AgencyBars;

@Repository
class BarStore {

    private final JdbcClient sql;

    BarStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** In force. */
    List<AgencyBars.Bar> bars() {
        return sql.sql("""
                select ref, who, duty, cite, set_by, set_at from staff.bar where lifted_at is null order by who, duty
                """).query(AgencyBars.Bar.class).list();
    }

    int bar(PublicRef ref, String who, String duty, String cite, String by, Instant now) {
        return sql.sql("""
                insert into staff.bar (ref, who, duty, cite, set_by, set_at) values (:ref, :who, :duty, :cite, :by, :now)
                on conflict (who, duty) where lifted_at is null do nothing
                """)
                .param("ref", ref)
                .param("who", who)
                .param("duty", duty)
                .param("cite", cite)
                .param("by", by)
                .param("now", now)
                .update();
    }

    int lift(PublicRef ref, String why, String by, Instant now) {
        return sql.sql("""
                update staff.bar set lifted_by = :by, lifted_at = :now, lifted_why = :why
                where ref = :ref and lifted_at is null
                """)
                .param("ref", ref)
                .param("why", why)
                .param("by", by)
                .param("now", now)
                .update();
    }

    /** In force. */
    List<AgencyBars.CertificateNeed> needs() {
        return sql.sql("""
                select ref, duty, certificate, cite, set_by, set_at from staff.duty_need
                where lifted_at is null order by duty, certificate
                """).query(AgencyBars.CertificateNeed.class).list();
    }

    int need(PublicRef ref, String duty, String certificate, String cite, String by, Instant now) {
        return sql.sql("""
                insert into staff.duty_need (ref, duty, certificate, cite, set_by, set_at)
                values (:ref, :duty, :certificate, :cite, :by, :now)
                on conflict (duty, certificate) where lifted_at is null do nothing
                """)
                .param("ref", ref)
                .param("duty", duty)
                .param("certificate", certificate)
                .param("cite", cite)
                .param("by", by)
                .param("now", now)
                .update();
    }

    int waive(PublicRef ref, String why, String by, Instant now) {
        return sql.sql("""
                update staff.duty_need set lifted_by = :by, lifted_at = :now, lifted_why = :why
                where ref = :ref and lifted_at is null
                """)
                .param("ref", ref)
                .param("why", why)
                .param("by", by)
                .param("now", now)
                .update();
    }

    /** The newest that were lifted, of both kinds. */
    List<AgencyBars.Lifted> lifted(int most) {
        return sql.sql("""
                select who, '' as certificate, duty, cite, set_by, set_at, lifted_by, lifted_at, coalesce(lifted_why, '') as why
                from staff.bar where lifted_at is not null
                union all
                select '', certificate, duty, cite, set_by, set_at, lifted_by, lifted_at, coalesce(lifted_why, '')
                from staff.duty_need where lifted_at is not null
                order by lifted_at desc, duty limit :most
                """).param("most", most).query(AgencyBars.Lifted.class).list();
    }
}
