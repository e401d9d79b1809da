package org.stationhouse.foundation.staff.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountRequest;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The steps of an account, each only from the version that was read. */
@Repository
class AccountStepStore {

    private final JdbcClient sql;

    AccountStepStore(JdbcClient sql) {
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

    /** @throws SomeoneElseSaved when the name was taken in this moment */
    long insert(PublicRef ref, long member, AccountRequest wish, @Nullable Long requestedBy, Instant now) {
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
                .optional()
                .orElseThrow(() -> new SomeoneElseSaved("account " + wish.name()));
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

    void used(Account account, Instant now) {
        sql.sql("update staff.account set last_used_at = :now where id = :id")
                .param("now", now)
                .param("id", account.id())
                .update();
    }

    private static void expectOne(Account account, int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("account " + account.name());
        }
    }
}
