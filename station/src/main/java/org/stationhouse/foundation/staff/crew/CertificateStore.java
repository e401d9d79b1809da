package org.stationhouse.foundation.staff.crew;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Certificates;

@Repository
class CertificateStore {

    private final JdbcClient sql;

    CertificateStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Certificates.Certificate> certificates(long member) {
        return sql.sql("""
                select ref, kind, number, valid_from, valid_until, withdrawn_at, withdrawn_why from staff.certificate
                where member = :member order by valid_from desc, id desc
                """)
                .param("member", member)
                .query(Certificates.Certificate.class)
                .list();
    }

    void insert(long member, Certificates.Certificate certificate, String by, Instant now) {
        sql.sql("""
                insert into staff.certificate (ref, member, kind, number, valid_from, valid_until, recorded_by, recorded_at)
                values (:ref, :member, :kind, :number, :from, :until, :by, :now)
                """)
                .param("ref", certificate.ref())
                .param("member", member)
                .param("kind", certificate.kind())
                .param("number", certificate.number())
                .param("from", certificate.validFrom())
                .param("until", certificate.validUntil())
                .param("by", by)
                .param("now", now)
                .update();
    }

    int withdraw(PublicRef certificate, Instant now, String why) {
        return sql.sql("""
                update staff.certificate set withdrawn_at = :now, withdrawn_why = :why
                where ref = :ref and withdrawn_at is null
                """)
                .param("ref", certificate)
                .param("now", now)
                .param("why", why)
                .update();
    }
}
