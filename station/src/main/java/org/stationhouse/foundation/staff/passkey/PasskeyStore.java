package org.stationhouse.foundation.staff.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class PasskeyStore {

    /** A passkey in use. */
    record Kept(
            long authenticator,
            long account,
            byte[] credential,
            byte[] keyData,
            long signatureCount,
            boolean backupEligible,
            boolean backupState,
            Instant boundAt) {}

    private final JdbcClient sql;

    PasskeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The random name by which passkeys know this account, made on first use. */
    byte[] handle(long account, byte[] fresh) {
        return sql.sql("""
                insert into staff.passkey_user (account, handle) values (:account, :handle)
                on conflict (account) do update set account = excluded.account returning handle
                """)
                .param("account", account)
                .param("handle", fresh)
                .query((row, n) -> row.getBytes("handle"))
                .single();
    }

    List<byte[]> credentials(long account) {
        return sql.sql("""
                select p.credential from staff.passkey p join staff.authenticator a on a.id = p.authenticator
                where p.account = :account and a.ended_at is null
                """)
                .param("account", account)
                .query((row, n) -> row.getBytes("credential"))
                .list();
    }

    Optional<Kept> find(byte[] credential) {
        return sql.sql("""
                select p.authenticator, p.account, p.credential, p.key_data, p.signature_count, p.backup_eligible,
                    p.backup_state, a.bound_at
                from staff.passkey p join staff.authenticator a on a.id = p.authenticator
                where p.credential = :credential and a.ended_at is null
                """)
                .param("credential", credential)
                .query((row, n) -> new Kept(
                        row.getLong("authenticator"),
                        row.getLong("account"),
                        row.getBytes("credential"),
                        row.getBytes("key_data"),
                        row.getLong("signature_count"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("backup_state"),
                        row.getTimestamp("bound_at").toInstant()))
                .optional();
    }

    long bind(PublicRef ref, long account, String label, Instant now, String by) {
        return sql.sql("""
                insert into staff.authenticator (ref, account, kind, label, bound_at, bound_by)
                values (:ref, :account, 'PASSKEY', :label, :now, :by) returning id
                """)
                .param("ref", ref)
                .param("account", account)
                .param("label", label)
                .param("now", now)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void insert(
            long authenticator,
            long account,
            byte[] credential,
            byte[] keyData,
            long signatureCount,
            boolean backupEligible,
            boolean backupState) {
        sql.sql("""
                insert into staff.passkey (authenticator, account, credential, key_data, signature_count, backup_eligible,
                    backup_state)
                values (:authenticator, :account, :credential, :keyData, :signatureCount, :backupEligible, :backupState)
                """)
                .param("authenticator", authenticator)
                .param("account", account)
                .param("credential", credential)
                .param("keyData", keyData)
                .param("signatureCount", signatureCount)
                .param("backupEligible", backupEligible)
                .param("backupState", backupState)
                .update();
    }

    void used(long authenticator, long signatureCount, boolean backupState, Instant now) {
        sql.sql("""
                update staff.passkey set signature_count = :signatureCount, backup_state = :backupState, last_used_at = :now
                where authenticator = :authenticator
                """)
                .param("signatureCount", signatureCount)
                .param("backupState", backupState)
                .param("now", now)
                .param("authenticator", authenticator)
                .update();
    }

    /** @return whether it was this account's and in use */
    boolean end(PublicRef ref, long account, Instant now, String why) {
        return sql.sql("""
                update staff.authenticator set ended_at = :now, ended_why = :why
                where ref = :ref and account = :account and kind = 'PASSKEY' and ended_at is null
                """)
                        .param("now", now)
                        .param("why", why)
                        .param("ref", ref)
                        .param("account", account)
                        .update()
                == 1;
    }
}
