package org.stationhouse.backoffice.master.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SsnKeyStore {

    private final JdbcClient sql;

    SsnKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps it unless there is one. @return the one that is kept */
    byte[] keep(String name, byte[] sealed) {
        sql.sql("insert into master.setting (name, sealed) values (:name, :sealed) on conflict (name) do nothing")
                .param("name", name)
                .param("sealed", sealed)
                .update();
        return sql.sql("select sealed from master.setting where name = :name")
                .param("name", name)
                .query((row, n) -> row.getBytes("sealed"))
                .single();
    }
}
