package org.stationhouse.desk.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.foundation.kernel.PublicRef;

class TagStore {

    private final JdbcClient sql;

    TagStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PublicRef ref, Tag.Said said) {
        sql.sql("""
                insert into sample.tag (ref, key_name, holder, version)
                values (:ref, :keyName, :holder, 1)
                """)
                .param("ref", ref)
                .param("keyName", said.keyName())
                .param("holder", said.holder())
                .update();
    }

    Tag find(PublicRef ref) {
        return sql.sql("select id, ref, key_name, holder, version from sample.tag where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> tag(row))
                .single();
    }

    private static Tag tag(ResultSet row) throws SQLException {
        return new Tag(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                new Tag.Said(
                        row.getString("key_name"),
                        row.getString("holder")),
                row.getInt("version"));
    }
}
