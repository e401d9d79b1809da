package org.stationhouse.foundation.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

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

    long insertMember(PublicRef ref, PersonName person) {
        return sql.sql("""
                insert into staff.member (ref, last_name, first_name, middle_name, version)
                values (:ref, :last, :first, :middle, 1) returning id
                """)
                .param("ref", ref)
                .param("last", person.last())
                .param("first", person.first())
                .param("middle", person.middle())
                .query(Long.class)
                .single();
    }

    Optional<Long> member(PublicRef ref) {
        return sql.sql("select id from staff.member where ref = :ref")
                .param("ref", ref)
                .query(Long.class)
                .optional();
    }

    /** @return the id, empty when the name is taken already */
    Optional<Long> insert(PublicRef ref, long member, AccountRequest wish, @Nullable Long requestedBy, Instant now) {
        return sql.sql("""
                insert into staff.account (ref, member, name, role, state, reason, temporary, requested_by, requested_at, version)
                values (:ref, :member, :name, :role, 'REQUESTED', :reason, :temporary, :requestedBy, :now, 1)
                on conflict (name) do nothing returning id
                """)
                .param("ref", ref)
                .param("member", member)
                .param("name", wish.name())
                .param("role", wish.role())
                .param("reason", wish.reason())
                .param("temporary", wish.temporary())
                .param("requestedBy", requestedBy)
                .param("now", now)
                .query(Long.class)
                .optional();
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

    boolean none() {
        return sql.sql("select not exists (select 1 from staff.account)")
                .query(Boolean.class)
                .single();
    }

    void decided(Account account, String state, @Nullable Long by, Instant now, @Nullable String why) {
        expectOne(
                account,
                sql.sql("""
                update staff.account set state = :state, decided_by = :by, decided_at = :now, left_at = :leftAt,
                    left_why = :why, version = version + 1
                where id = :id and version = :version
                """)
                        .param("state", state)
                        .param("by", by)
                        .param("now", now)
                        .param("leftAt", why == null ? null : now)
                        .param("why", why)
                        .param("id", account.id())
                        .param("version", account.version())
                        .update());
    }

    void cleared(Account account, LocalDate on) {
        expectOne(
                account,
                sql.sql("""
                update staff.account set cleared_on = :on, version = version + 1 where id = :id and version = :version
                """)
                        .param("on", on)
                        .param("id", account.id())
                        .param("version", account.version())
                        .update());
    }

    void trained(Account account, LocalDate on) {
        expectOne(
                account,
                sql.sql("""
                update staff.account set trained_on = :on, version = version + 1 where id = :id and version = :version
                """)
                        .param("on", on)
                        .param("id", account.id())
                        .param("version", account.version())
                        .update());
    }

    void activated(Account account, Instant now, @Nullable Instant endsAt) {
        expectOne(
                account,
                sql.sql("""
                update staff.account set state = 'ACTIVE', active_since = :now, ends_at = :endsAt, left_at = null,
                    left_why = null, version = version + 1
                where id = :id and version = :version
                """)
                        .param("now", now)
                        .param("endsAt", endsAt)
                        .param("id", account.id())
                        .param("version", account.version())
                        .update());
    }

    void left(Account account, String state, Instant now, String why) {
        expectOne(
                account,
                sql.sql("""
                update staff.account set state = :state, left_at = :now, left_why = :why, version = version + 1
                where id = :id and version = :version
                """)
                        .param("state", state)
                        .param("now", now)
                        .param("why", why)
                        .param("id", account.id())
                        .param("version", account.version())
                        .update());
    }

    void reassigned(Account account, String role) {
        expectOne(
                account,
                sql.sql("""
                update staff.account set role = :role, version = version + 1 where id = :id and version = :version
                """)
                        .param("role", role)
                        .param("id", account.id())
                        .param("version", account.version())
                        .update());
    }

    /** Ends every session of an account. @return how many */
    int endSessions(long id) {
        return sql.sql("""
                with target as (select primary_id from staff.spring_session where principal_name = :account),
                    kept as (delete from staff.spring_session_attributes a using target t
                        where a.session_primary_id = t.primary_id)
                delete from staff.spring_session s using target t where s.primary_id = t.primary_id
                """).param("account", Long.toString(id)).update();
    }

    void used(long id, Instant now) {
        sql.sql("update staff.account set last_used_at = :now where id = :id")
                .param("now", now)
                .param("id", id)
                .update();
    }

    private static void expectOne(Account account, int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("account " + account.name());
        }
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
