package org.stationhouse.foundation.staff.proof;

import java.util.Optional;
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

    void put(String name, byte[] value) {
        sql.sql("""
                insert into staff.setting (name, value) values (:name, :value)
                on conflict (name) do update set value = excluded.value
                """).param("name", name).param("value", value).update();
    }

    Optional<byte[]> find(String name) {
        return sql.sql("select value from staff.setting where name = :name")
                .param("name", name)
                .query((row, n) -> row.getBytes("value"))
                .optional();
    }
}
