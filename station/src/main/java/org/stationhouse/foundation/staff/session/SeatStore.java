package org.stationhouse.foundation.staff.session;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends sessions; {@link SessionStore} begins and reads them. */
@Repository
class SeatStore {

    private final JdbcClient sql;

    SeatStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every session of an account. @return how many */
    int end(long account) {
        return sql.sql("""
                with target as (select primary_id from staff.spring_session where principal_name = :account),
                    kept as (delete from staff.spring_session_attributes a using target t
                        where a.session_primary_id = t.primary_id)
                delete from staff.spring_session s using target t where s.primary_id = t.primary_id
                """).param("account", Long.toString(account)).update();
    }

    void endAll() {
        sql.sql("delete from staff.spring_session_attributes").update();
        sql.sql("delete from staff.spring_session").update();
    }
}
