package org.stationhouse.foundation.staff.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Reviews;

@Repository
class ReviewStore {

    private static final String REVIEWS = """
            select r.id, r.ref, r.opened_at, r.opened_by, r.closed_at, count(l.account) as accounts,
                count(l.signed_at) as signed
            from staff.review r left join staff.review_line l on l.review = r.id
            """;

    private static final String LINES = """
            select a.ref as account, a.id as account_id, a.name, m.first_name || ' ' || m.last_name as person, a.role,
                a.state, a.last_used_at, l.verdict, sm.first_name || ' ' || sm.last_name as signer, l.signed_at, l.note
            from staff.review_line l join staff.account a on a.id = l.account join staff.member m on m.id = a.member
            left join staff.account sa on sa.id = l.signed_by left join staff.member sm on sm.id = sa.member
            where l.review = :review
            """;

    private final JdbcClient sql;

    ReviewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return the id, empty when one is open already */
    Optional<Long> open(PublicRef ref, Instant now, String by) {
        return sql.sql("""
                insert into staff.review (ref, opened_at, opened_by) values (:ref, :now, :by)
                on conflict ((true)) where closed_at is null do nothing returning id
                """)
                .param("ref", ref)
                .param("now", now)
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    void fill(long review) {
        sql.sql("""
                insert into staff.review_line (review, account)
                select :review, id from staff.account where state in ('APPROVED', 'ACTIVE', 'DISABLED')
                """).param("review", review).update();
    }

    /** Newest first. */
    List<Reviews.Review> all() {
        return sql.sql(REVIEWS + " group by r.id order by r.opened_at desc")
                .query(Reviews.Review.class)
                .list();
    }

    Optional<Reviews.Review> find(PublicRef ref) {
        return sql.sql(REVIEWS + " where r.ref = :ref group by r.id")
                .param("ref", ref)
                .query(Reviews.Review.class)
                .optional();
    }

    /** Those that wait for a sign-off first. */
    List<Reviews.Line> lines(long review) {
        return sql.sql(LINES + " order by l.signed_at is not null, m.last_name, m.first_name, a.name")
                .param("review", review)
                .query(Reviews.Line.class)
                .list();
    }

    Optional<Reviews.Line> line(long review, PublicRef account) {
        return sql.sql(LINES + " and a.ref = :account")
                .param("review", review)
                .param("account", account)
                .query(Reviews.Line.class)
                .optional();
    }

    int sign(long review, PublicRef account, Reviews.Verdict verdict, long by, Instant now, String note) {
        return sql.sql("""
                update staff.review_line set verdict = :verdict, signed_by = :by, signed_at = :now, note = :note
                where review = :review and signed_at is null
                    and account = (select id from staff.account where ref = :account)
                """)
                .param("verdict", verdict)
                .param("by", by)
                .param("now", now)
                .param("note", note)
                .param("review", review)
                .param("account", account)
                .update();
    }

    int close(long review, Instant now) {
        return sql.sql("""
                update staff.review set closed_at = :now where id = :review and closed_at is null
                    and not exists (select 1 from staff.review_line where review = :review and signed_at is null)
                """).param("now", now).param("review", review).update();
    }

    /** The oldest moment from which the next review counts: the last one's end, else the first account. */
    Optional<Instant> since() {
        return sql.sql("""
                select coalesce((select max(closed_at) from staff.review), (select min(active_since) from staff.account)) as at
                """)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }
}
