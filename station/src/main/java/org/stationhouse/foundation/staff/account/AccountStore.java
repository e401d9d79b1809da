package org.stationhouse.foundation.staff.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountState;

/** Accounts as they stand. */
@Repository
class AccountStore {

    private static final String SELECT = """
            select a.id, a.ref, a.member, m.last_name, m.first_name, m.middle_name, a.name, a.role, a.state, a.reason,
                a.temporary, a.requested_by, a.requested_at, a.decided_at, a.cleared_on, a.trained_on, a.active_since,
                a.ends_at, a.left_at, a.left_why, a.last_used_at, a.version
            from staff.account a join staff.member m on m.id = a.member
            """;

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Long> member(PublicRef ref) {
        return sql.sql("select id from staff.member where ref = :ref")
                .param("ref", ref)
                .query(Long.class)
                .optional();
    }

    /** Roles of a person's accounts that are not at their end, without the one of this id. */
    List<String> rolesOf(long member, long except) {
        return sql.sql("""
                select role from staff.account
                where member = :member and id <> :except and state in ('REQUESTED', 'APPROVED', 'ACTIVE', 'DISABLED')
                """)
                .param("member", member)
                .param("except", except)
                .query(String.class)
                .list();
    }

    Optional<Account> find(PublicRef ref) {
        return sql.sql(SELECT + " where a.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> find(long id) {
        return sql.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> named(String name) {
        return sql.sql(SELECT + " where a.name = :name")
                .param("name", name)
                .query((row, n) -> account(row))
                .optional();
    }

    List<Account> all() {
        return sql.sql(SELECT + " order by m.last_name, m.first_name, a.name")
                .query((row, n) -> account(row))
                .list();
    }

    /** Those that may be in use, by name of the person. */
    List<Account> active() {
        return sql.sql(SELECT + " where a.state = 'ACTIVE' order by m.last_name, m.first_name, a.name")
                .query((row, n) -> account(row))
                .list();
    }

    List<Account> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql(SELECT + " where a.id in (:ids)")
                        .param("ids", ids)
                        .query((row, n) -> account(row))
                        .list();
    }

    boolean none() {
        return sql.sql("select not exists (select 1 from staff.account)")
                .query(Boolean.class)
                .single();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getLong("member"),
                new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                row.getString("name"),
                row.getString("role"),
                state(row),
                row.getString("reason"),
                row.getBoolean("temporary"),
                row.getObject("requested_by", Long.class),
                row.getTimestamp("requested_at").toInstant(),
                row.getObject("cleared_on", LocalDate.class),
                row.getObject("trained_on", LocalDate.class),
                instant(row, "last_used_at"),
                row.getInt("version"));
    }

    private static AccountState state(ResultSet row) throws SQLException {
        String word = row.getString("state");
        return switch (word) {
            case "REQUESTED" ->
                new AccountState.Requested(row.getTimestamp("requested_at").toInstant());
            case "REFUSED" ->
                new AccountState.Refused(row.getTimestamp("left_at").toInstant(), row.getString("left_why"));
            case "APPROVED" ->
                new AccountState.Approved(row.getTimestamp("decided_at").toInstant());
            case "ACTIVE" ->
                new AccountState.Active(row.getTimestamp("active_since").toInstant(), instant(row, "ends_at"));
            case "DISABLED" ->
                new AccountState.Disabled(row.getTimestamp("left_at").toInstant(), row.getString("left_why"));
            case "CLOSED" ->
                new AccountState.Closed(row.getTimestamp("left_at").toInstant(), row.getString("left_why"));
            default -> throw new IllegalStateException("unknown account state " + word);
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
