package org.stationhouse.foundation.web.beside;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.web.DraftOf;

@Repository
class BesideStore {

    private final JdbcClient sql;

    BesideStore(JdbcClient sql) {
        this.sql = sql;
    }

    void seen(DraftOf of, long account, String who, String field, Instant now) {
        sql.sql("""
                        insert into web.beside (form, record, account, who, field, seen_at)
                        values (:form, :record, :account, :who, :field, :now)
                        on conflict (form, record, account) do update set who = :who, field = :field, seen_at = :now
                        """)
                .param("form", of.form())
                .param("record", of.record())
                .param("account", account)
                .param("who", who)
                .param("field", field)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void gone(DraftOf of, long account) {
        sql.sql("delete from web.beside where form = :form and record = :record and account = :account")
                .param("form", of.form())
                .param("record", of.record())
                .param("account", account)
                .update();
    }

    /** Everybody else, by name. */
    List<BesideApi.Other> others(DraftOf of, long account, Instant since) {
        return sql.sql("""
                        select who, field from web.beside
                        where form = :form and record = :record and account <> :account and seen_at > :since
                        order by who, account
                        """)
                .param("form", of.form())
                .param("record", of.record())
                .param("account", account)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(BesideApi.Other.class)
                .list();
    }

    void forget(Instant before) {
        sql.sql("delete from web.beside where seen_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
