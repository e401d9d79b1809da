package org.stationhouse.foundation.staff.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Authenticator;

@Repository
class FactorStore {

    /** @param endsAt when the code of a slip is no longer taken, null for a password */
    record Secret(String hash, boolean oneUse, @Nullable Instant endsAt) {}

    /** @param secret encrypted with the account's key */
    record App(byte[] secret, long lastStep) {}

    private final JdbcClient sql;

    FactorStore(JdbcClient sql) {
        this.sql = sql;
    }

    long bind(PublicRef ref, long account, Authenticator.Kind kind, String label, Instant now, String by) {
        return sql.sql("""
                insert into staff.authenticator (ref, account, kind, label, bound_at, bound_by)
                values (:ref, :account, :kind, :label, :now, :by) returning id
                """)
                .param("ref", ref)
                .param("account", account)
                .param("kind", kind)
                .param("label", label)
                .param("now", now)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void end(long account, Authenticator.Kind kind, Instant now, String why) {
        sql.sql("""
                update staff.authenticator set ended_at = :now, ended_why = :why
                where account = :account and kind = :kind and ended_at is null
                """)
                .param("account", account)
                .param("kind", kind)
                .param("now", now)
                .param("why", why)
                .update();
    }

    List<Authenticator> history(long account) {
        return sql.sql("""
                select id, ref, account, kind, label, bound_at, bound_by, ended_at, ended_why from staff.authenticator
                where account = :account order by bound_at desc, id desc
                """).param("account", account).query(Authenticator.class).list();
    }

    void putPassword(long account, long authenticator, String hash, boolean oneUse, @Nullable Instant endsAt) {
        sql.sql("""
                insert into staff.password (account, authenticator, hash, one_use, ends_at)
                values (:account, :authenticator, :hash, :oneUse, :endsAt)
                on conflict (account) do update set authenticator = excluded.authenticator, hash = excluded.hash,
                    one_use = excluded.one_use, ends_at = excluded.ends_at
                """)
                .param("account", account)
                .param("authenticator", authenticator)
                .param("hash", hash)
                .param("oneUse", oneUse)
                .param("endsAt", endsAt, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    Optional<Secret> password(long account) {
        return sql.sql("select hash, one_use, ends_at from staff.password where account = :account")
                .param("account", account)
                .query(Secret.class)
                .optional();
    }

    void dropPassword(long account) {
        sql.sql("delete from staff.password where account = :account")
                .param("account", account)
                .update();
    }

    void putApp(long account, long authenticator, byte[] secret, long lastStep) {
        sql.sql("""
                insert into staff.code_app (account, authenticator, secret, last_step)
                values (:account, :authenticator, :secret, :lastStep)
                on conflict (account) do update set authenticator = excluded.authenticator, secret = excluded.secret,
                    last_step = excluded.last_step
                """)
                .param("account", account)
                .param("authenticator", authenticator)
                .param("secret", secret)
                .param("lastStep", lastStep)
                .update();
    }

    Optional<App> app(long account) {
        return sql.sql("select secret, last_step from staff.code_app where account = :account")
                .param("account", account)
                .query((row, n) -> new App(row.getBytes("secret"), row.getLong("last_step")))
                .optional();
    }

    /** @return whether this step was not used yet; it is now */
    boolean useStep(long account, long step) {
        return sql.sql("update staff.code_app set last_step = :step where account = :account and last_step < :step")
                        .param("account", account)
                        .param("step", step)
                        .update()
                == 1;
    }

    void dropApp(long account) {
        sql.sql("delete from staff.code_app where account = :account")
                .param("account", account)
                .update();
    }

    void dropCodes(long account) {
        sql.sql("delete from staff.recovery_code where account = :account")
                .param("account", account)
                .update();
    }

    void putCode(long account, int place, long authenticator, String hash) {
        sql.sql("""
                insert into staff.recovery_code (account, place, authenticator, hash)
                values (:account, :place, :authenticator, :hash)
                """)
                .param("account", account)
                .param("place", place)
                .param("authenticator", authenticator)
                .param("hash", hash)
                .update();
    }

    /** Hash of an unused code. */
    Optional<String> code(long account, int place) {
        return sql.sql("""
                select hash from staff.recovery_code where account = :account and place = :place and used_at is null
                """)
                .param("account", account)
                .param("place", place)
                .query(String.class)
                .optional();
    }

    /** @return whether it was not used yet; it is now */
    boolean useCode(long account, int place, Instant now) {
        return sql.sql("""
                update staff.recovery_code set used_at = :now
                where account = :account and place = :place and used_at is null
                """)
                        .param("account", account)
                        .param("place", place)
                        .param("now", now)
                        .update()
                == 1;
    }

    int codesLeft(long account) {
        return sql.sql("select count(*) from staff.recovery_code where account = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }
}
