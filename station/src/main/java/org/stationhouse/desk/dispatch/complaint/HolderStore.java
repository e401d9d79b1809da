package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.PublicRef;

/** Who has which complaint, and what is left to who took a confidential one. */
@Repository
class HolderStore {

    private final JdbcClient sql;

    HolderStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Gives it to somebody; who has it keeps it. */
    void give(long complaint, Owner.Person to, Instant now, String by) {
        sql.sql("""
            insert into dispatch.complaint_assigned (complaint, account, code, name, at, by)
            values (:complaint, :account, :code, :name, :now, :by)
            on conflict (complaint, account) where ended_at is null do nothing
            """)
                .param("complaint", complaint)
                .param("account", to.account())
                .param("code", to.code())
                .param("name", to.name())
                .param("now", now)
                .param("by", by)
                .update();
    }

    /** All others have it no more. */
    void end(long complaint, long apart, Instant now, String by) {
        sql.sql("""
            update dispatch.complaint_assigned set ended_at = :now, ended_by = :by
            where complaint = :complaint and ended_at is null and account <> :apart
            """)
                .param("complaint", complaint)
                .param("apart", apart)
                .param("now", now)
                .param("by", by)
                .update();
    }

    /** Codes of those who have it now, in the order in which it was given to them. */
    List<String> codes(long complaint) {
        return sql.sql("""
            select code from dispatch.complaint_assigned where complaint = :complaint and ended_at is null order by id
            """).param("complaint", complaint).query(String.class).list();
    }

    boolean has(long complaint, long account) {
        return sql.sql("""
            select exists (select 1 from dispatch.complaint_assigned
                where complaint = :complaint and account = :account and ended_at is null)
            """)
                .param("complaint", complaint)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** Confidential complaints that somebody still has to do something with, held by this transaction. */
    List<Complaint> openConfidential(long after, int most) {
        return sql.sql("""
            select complaint.*, '' as assigned_names from dispatch.complaint
            where kind = 'PERSONNEL' and state = 'ASSIGNED' and id > :after order by id limit :most for update skip locked
            """)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> ComplaintRowStore.complaint(row))
                .list();
    }

    /** Confidential ones that somebody took, the newest first. @param by his sign-in name, which nobody else ever has */
    List<Slip> taken(String by, int most) {
        return sql.sql("""
            select ref, number, taken_at from dispatch.complaint where kind = 'PERSONNEL' and taken_by = :by
            order by taken_at desc, id desc limit :most
            """)
                .param("by", by)
                .param("most", most)
                .query((row, n) -> new Slip(
                        new PublicRef(row.getString("ref")),
                        row.getString("number"),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }

    /** The confidential one of this reference, if he took it. */
    Optional<Complaint> taken(PublicRef ref, String by) {
        return sql.sql("""
            select complaint.*, '' as assigned_names from dispatch.complaint
            where ref = :ref and kind = 'PERSONNEL' and taken_by = :by
            """)
                .param("ref", ref)
                .param("by", by)
                .query((row, n) -> ComplaintRowStore.complaint(row))
                .optional();
    }
}
