package org.stationhouse.backoffice.post;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AddressStore {

    private final JdbcClient sql;

    AddressStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Addresses.Own> find(long account) {
        return sql.sql("select address, version from post.address where account = :account")
                .param("account", account)
                .query((row, n) -> new Addresses.Own(new Mailbox(row.getString("address")), row.getInt("version")))
                .optional();
    }

    /** The first, or the one after a version. @return 0 when it was set elsewhere since */
    int save(long account, Mailbox to, int version, Instant now) {
        return sql.sql(version == 0 ? """
            insert into post.address (account, address, changed_at, version) values (:account, :to, :now, 1)
            on conflict (account) do nothing
            """ : """
                    update post.address set address = :to, changed_at = :now, version = version + 1
                    where account = :account and version = :version
                    """)
                .param("account", account)
                .param("to", to.text())
                .param("now", now)
                .param("version", version)
                .update();
    }

    int delete(long account, int version) {
        return sql.sql("delete from post.address where account = :account and version = :version")
                .param("account", account)
                .param("version", version)
                .update();
    }

    Map<Long, Mailbox> of(Collection<Long> accounts) {
        record Row(long account, Mailbox to) {}
        return sql
                .sql("select account, address from post.address where account = any(:accounts)")
                .param("accounts", accounts.toArray(Long[]::new))
                .query((row, n) -> new Row(row.getLong("account"), new Mailbox(row.getString("address"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::account, Row::to));
    }
}
