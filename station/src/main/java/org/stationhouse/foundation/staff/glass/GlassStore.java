package org.stationhouse.foundation.staff.glass;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Glass;
import org.stationhouse.foundation.staff.Relation;

@Repository
class GlassStore {

    private static final String SELECT = """
            select g.id, g.ref, g.account, m.first_name || ' ' || m.last_name as person, g.kind, g.record, g.case_number, g.reason,
                g.explanation, g.broken_at, g.ends_at, g.review_by, rm.first_name || ' ' || rm.last_name as reviewer,
                g.reviewed_at, g.verdict, g.note, g.version
            from staff.glass g join staff.account a on a.id = g.account join staff.member m on m.id = a.member
            left join staff.account ra on ra.id = g.reviewed_by left join staff.member rm on rm.id = ra.member
            """;

    private final JdbcClient sql;

    GlassStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            PublicRef ref,
            long account,
            Relation record,
            String caseNumber,
            Glass.Reason reason,
            String explanation,
            Instant now,
            Instant ends,
            Instant reviewBy) {
        sql.sql("""
                insert into staff.glass (ref, account, kind, record, case_number, reason, explanation, broken_at, ends_at,
                    review_by, version)
                values (:ref, :account, :kind, :record, :caseNumber, :reason, :explanation, :now, :ends, :reviewBy, 1)
                """)
                .param("ref", ref)
                .param("account", account)
                .param("kind", record.kind())
                .param("record", record.record())
                .param("caseNumber", caseNumber)
                .param("reason", reason)
                .param("explanation", explanation)
                .param("now", now)
                .param("ends", ends)
                .param("reviewBy", reviewBy)
                .update();
    }

    Optional<Glass> find(PublicRef ref) {
        return sql.sql(SELECT + " where g.ref = :ref")
                .param("ref", ref)
                .query(Glass.class)
                .optional();
    }

    /** Not reviewed yet, the oldest first. */
    List<Glass> unreviewed() {
        return sql.sql(SELECT + " where g.reviewed_at is null order by g.review_by, g.id")
                .query(Glass.class)
                .list();
    }

    /** Reviewed ones, newest first. */
    List<Glass> reviewed(int most) {
        return sql.sql(SELECT + " where g.reviewed_at is not null order by g.reviewed_at desc limit :most")
                .param("most", most)
                .query(Glass.class)
                .list();
    }

    int review(PublicRef ref, int version, long by, Instant now, Glass.Verdict verdict, String note) {
        return sql.sql("""
                update staff.glass set reviewed_by = :by, reviewed_at = :now, verdict = :verdict, note = :note,
                    ends_at = least(ends_at, :now), version = version + 1
                where ref = :ref and version = :version and reviewed_at is null
                """)
                .param("by", by)
                .param("now", now)
                .param("verdict", verdict)
                .param("note", note)
                .param("ref", ref)
                .param("version", version)
                .update();
    }

    int close(PublicRef ref, long account, Instant now) {
        return sql.sql("""
                update staff.glass set ends_at = :now, version = version + 1
                where ref = :ref and account = :account and ends_at > :now
                """)
                .param("ref", ref)
                .param("account", account)
                .param("now", now)
                .update();
    }
}
