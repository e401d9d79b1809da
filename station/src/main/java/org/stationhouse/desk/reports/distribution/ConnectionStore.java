package org.stationhouse.desk.reports.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class ConnectionStore {

    private final JdbcClient sql;

    ConnectionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param secret sealed; null for a folder @return 0 when one that stands has this address */
    int insert(
            PublicRef ref,
            String name,
            Channel channel,
            String address,
            byte @Nullable [] secret,
            Instant at,
            String by) {
        return sql.sql("""
            insert into reports.connection (ref, name, channel, address, secret, added_at, added_by)
            values (:ref, :name, :channel, :address, :secret, :at, :by) on conflict do nothing
            """)
                .param("ref", ref)
                .param("name", name)
                .param("channel", channel.name())
                .param("address", address)
                .param("secret", secret)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** @return 0 when there is none that stands */
    int withdraw(PublicRef ref, Instant at, String by) {
        return sql.sql("""
            update reports.connection set withdrawn_at = :at, withdrawn_by = :by where ref = :ref and withdrawn_at is null
            """).param("at", at).param("by", by).param("ref", ref).update();
    }

    /** Withdrawn ones last. */
    List<Connection> all() {
        return sql.sql("select * from reports.connection order by withdrawn_at is not null, lower(name), id")
                .query((row, n) -> connection(row))
                .list();
    }

    Optional<Connection> find(PublicRef ref) {
        return sql.sql("select * from reports.connection where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> connection(row))
                .optional();
    }

    /** Sealed; empty for a folder. */
    Optional<byte[]> secret(long id) {
        return sql.sql("select secret from reports.connection where id = :id and secret is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes("secret"))
                .optional();
    }

    private static Connection connection(ResultSet row) throws SQLException {
        return new Connection(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getTimestamp("withdrawn_at") != null);
    }
}
