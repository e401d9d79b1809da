package org.stationhouse.foundation.staff.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class AttemptStore {

    /**
     * Consecutive attempts for one name.
     *
     * @param here failed or not yet answered, from this source
     * @param everywhere the same from all sources
     * @param failedHere failed, from this source
     * @param failedEverywhere failed, from all sources
     */
    record Count(int here, int everywhere, int failedHere, int failedEverywhere) {}

    record Open(PublicRef ref, String nameKey, @Nullable String source, Instant lockedAt) {}

    private final JdbcClient sql;

    AttemptStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Attempts for one name wait for each other until the end of the transaction, so that none is counted late. */
    void queue(String nameKey) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('staff.attempt ' || :nameKey, 0))")
                .param("nameKey", nameKey)
                .query(row -> {});
    }

    Count count(String nameKey, String source, Instant since) {
        return sql.sql("""
                select count(*) filter (where source = :source) as here, count(*) as everywhere,
                    count(*) filter (where source = :source and outcome = 'FAILED') as failed_here,
                    count(*) filter (where outcome = 'FAILED') as failed_everywhere
                from staff.attempt where name_key = :nameKey and at > :since and outcome <> 'FORGIVEN'
                """)
                .param("nameKey", nameKey)
                .param("source", source)
                .param("since", since)
                .query(Count.class)
                .single();
    }

    /** Failures from one source for whatever name. */
    int fromSource(String source, Instant since) {
        return sql.sql(
                        "select count(*) from staff.attempt where source = :source and at > :since and outcome <> 'FORGIVEN'")
                .param("source", source)
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    long open(String nameKey, String source, Instant now) {
        return sql.sql("""
                insert into staff.attempt (name_key, source, at, outcome) values (:nameKey, :source, :now, 'OPEN') returning id
                """)
                .param("nameKey", nameKey)
                .param("source", source)
                .param("now", now)
                .query(Long.class)
                .single();
    }

    void failed(long id) {
        sql.sql("update staff.attempt set outcome = 'FAILED' where id = :id")
                .param("id", id)
                .update();
    }

    void forgive(long id) {
        sql.sql("update staff.attempt set outcome = 'FORGIVEN' where id = :id")
                .param("id", id)
                .update();
    }

    /** Consecutive means: since the last success from there. */
    void forgive(String nameKey, @Nullable String source) {
        sql.sql("""
                update staff.attempt set outcome = 'FORGIVEN'
                where name_key = :nameKey and (:source::text is null or source = :source) and outcome = 'FAILED'
                """).param("nameKey", nameKey).param("source", source).update();
    }

    boolean locked(String nameKey, String source) {
        return sql.sql("""
                select exists (select 1 from staff.name_lock
                    where name_key = :nameKey and released_at is null and (source is null or source = :source))
                """)
                .param("nameKey", nameKey)
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    void lock(PublicRef ref, String nameKey, @Nullable String source, Instant now) {
        sql.sql("""
                insert into staff.name_lock (ref, name_key, source, locked_at) values (:ref, :nameKey, :source, :now)
                """)
                .param("ref", ref)
                .param("nameKey", nameKey)
                .param("source", source)
                .param("now", now)
                .update();
    }

    List<Open> locks() {
        return sql.sql(
                        "select ref, name_key, source, locked_at from staff.name_lock where released_at is null order by locked_at desc")
                .query(Open.class)
                .list();
    }

    /** @return name key and source of the lock, empty when it is not open */
    Optional<Attempts.Released> release(PublicRef ref, Instant now, String by, String why) {
        return sql.sql("""
                update staff.name_lock set released_at = :now, released_by = :by, released_why = :why
                where ref = :ref and released_at is null returning name_key, source
                """)
                .param("ref", ref)
                .param("now", now)
                .param("by", by)
                .param("why", why)
                .query(Attempts.Released.class)
                .optional();
    }

    /** @param known keys of the names that accounts have. @return rows */
    int forget(Instant before, String[] known) {
        int rows = sql.sql("delete from staff.attempt where at < :before")
                .param("before", before)
                .update();
        return rows
                + sql.sql("delete from staff.name_lock where locked_at < :before and not name_key = any(:known)")
                        .param("before", before)
                        .param("known", known)
                        .update();
    }
}
