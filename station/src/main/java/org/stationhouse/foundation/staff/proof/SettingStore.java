package org.stationhouse.foundation.staff.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingStore {

    private final JdbcClient sql;

    SettingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps the value unless there is one. @return the one that is kept */
    byte[] keep(String name, byte[] value) {
        return sql.sql("""
                insert into staff.setting (name, value) values (:name, :value)
                on conflict (name) do update set name = excluded.name returning value
                """)
                .param("name", name)
                .param("value", value)
                .query((row, n) -> row.getBytes("value"))
                .single();
    }
}
