package org.stationhouse.foundation.staff.account;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Notices;

@Repository
class NoticeStore {

    private final JdbcClient sql;

    NoticeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void post(PublicRef ref, Instant now, String kind, long account, String by) {
        sql.sql("insert into staff.notice (ref, at, kind, account, by) values (:ref, :now, :kind, :account, :by)")
                .param("ref", ref)
                .param("now", now)
                .param("kind", kind)
                .param("account", account)
                .param("by", by)
                .update();
    }

    List<Notices.Notice> unseen() {
        return sql.sql("""
                select n.ref, n.at, n.kind, a.ref as account, a.name, m.first_name || ' ' || m.last_name as person, n.by
                from staff.notice n join staff.account a on a.id = n.account join staff.member m on m.id = a.member
                where n.seen_at is null order by n.at desc, n.id desc limit 200
                """).query(Notices.Notice.class).list();
    }

    int seen(Instant until, String by, Instant now) {
        return sql.sql("update staff.notice set seen_by = :by, seen_at = :now where seen_at is null and at <= :until")
                .param("by", by)
                .param("now", now)
                .param("until", until)
                .update();
    }
}
