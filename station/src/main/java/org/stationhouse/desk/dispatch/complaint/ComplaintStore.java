package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Complaints and their histories. What a reader may not know of is no part of any answer for him. */
@Repository
class ComplaintStore {

    static final String NEWEST = "came_at desc, id desc";

    static final Map<String, String> ORDERS = Map.of(
            "number",
            "number",
            "came",
            "came_at",
            "kind",
            "kind",
            "name",
            "lower(name)",
            "state",
            "state",
            "due",
            "due_on");

    private static final String SELECT = """
            select complaint.*, coalesce((select string_agg(one.name, ', ' order by one.id) from dispatch.complaint_assigned one
                where one.complaint = complaint.id and one.ended_at is null), '') as assigned_names
            from dispatch.complaint where\
            """;

    /** Met by a complaint of which the reader may know. */
    private static final String KNOWN =
            " (complaint.kind <> 'PERSONNEL' or dispatch.lets_in_complaint(complaint.ref, :account)) ";

    private final JdbcClient sql;

    ComplaintStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Met by a confidential complaint that the reader has. @param ref SQL of its reference */
    static String openSql(String ref) {
        return "dispatch.lets_in_complaint(%s, :account)".formatted(ref);
    }

    /** @param due until when who has it from its first moment closes it; null while nobody has it */
    long insert(
            PublicRef ref,
            String number,
            Complaint.Said said,
            Complaint.@Nullable From from,
            Complaint.Receipt receipt,
            @Nullable LocalDate due,
            Instant now,
            String by) {
        return said(sql.sql("""
            insert into dispatch.complaint (ref, number, kind, channel, came_at, name, phone, email, address, spanish, what, happened,
                place, employee, member, member_ref, witnesses, wants, contact_id, contact_ref, contact_number, taken_at, taken_by,
                receipt, receipt_at, state, state_at, state_by, due_on, version)
            values (:ref, :number, :kind, :channel, :came, :name, :phone, :email, :address, :spanish, :what, :happened,
                :place, :employee, :member, :memberRef, :witnesses, :wants, :contactId, :contactRef, :contactNumber, :now, :by,
                :receipt, :receiptAt, :state, :now, :by, :due, 1)
            returning id
            """), said)
                .param("ref", ref)
                .param("number", number)
                .param("contactId", from == null ? null : from.id())
                .param("contactRef", from == null ? null : from.ref())
                .param("contactNumber", from == null ? null : from.number())
                .param("now", now)
                .param("by", by)
                .param("receipt", receipt.name())
                .param("receiptAt", receipt == Complaint.Receipt.GIVEN ? now : null)
                .param("state", due == null ? "TAKEN" : "ASSIGNED")
                .param("due", due)
                .query(Long.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed the complaint since this version */
    int updateSaid(Complaint from, Complaint.Said said) {
        return said(sql.sql("""
            update dispatch.complaint set kind = :kind, channel = :channel, came_at = :came, name = :name, phone = :phone, email = :email,
                address = :address, spanish = :spanish, what = :what, happened = :happened, place = :place, employee = :employee,
                member = :member, member_ref = :memberRef, witnesses = :witnesses, wants = :wants, version = version + 1
            where id = :id and version = :version
            """), said)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, Complaint.Said said) {
        Complaint.Employee employee = said.employee();
        Complaint.Member member = employee == null ? null : employee.member();
        return statement
                .param("kind", said.kind().name())
                .param("channel", said.channel().name())
                .param("came", said.cameAt())
                .param("name", said.by().name())
                .param("phone", said.by().phone())
                .param("email", said.by().email())
                .param("address", said.by().address())
                .param("spanish", said.by().spanish())
                .param("what", said.what())
                .param("happened", said.happened())
                .param("place", said.place())
                .param("employee", employee == null ? null : employee.described())
                .param("member", member == null ? null : member.account())
                .param("memberRef", member == null ? null : member.ref())
                .param("witnesses", said.witnesses())
                .param("wants", said.wants());
    }

    /** @return 1, or 0 when somebody else changed the complaint since this version */
    int updateState(Complaint from, ComplaintState to, Instant now, String by) {
        ComplaintState.Outcome outcome = to.outcome();
        return sql.sql("""
            update dispatch.complaint set state = :state, state_at = :now, state_by = :by, said = :said, due_on = :due,
                finding = :finding, answer = :answer, closed_on = :closed, version = version + 1
            where id = :id and version = :version
            """)
                .param("state", to.word())
                .param("now", now)
                .param("by", by)
                .param("said", to instanceof ComplaintState.Closed ? null : to.words())
                .param("due", to instanceof ComplaintState.Assigned it ? it.due() : null)
                .param("finding", outcome == null ? null : outcome.finding().name())
                .param("answer", outcome == null ? null : outcome.answer())
                .param("closed", outcome == null ? null : outcome.on())
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the complaint since this version */
    int updateReceipt(Complaint from, Instant now) {
        return sql.sql("""
            update dispatch.complaint set receipt = 'GIVEN', receipt_at = :now, version = version + 1
            where id = :id and version = :version
            """)
                .param("now", now)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    void line(long complaint, ComplaintLine line) {
        sql.sql("insert into dispatch.complaint_line (complaint, at, by, step, said) values (:complaint, :at, :by,"
                        + " :step, :said)")
                .param("complaint", complaint)
                .param("at", line.at())
                .param("by", line.by())
                .param("step", line.step())
                .param("said", line.said())
                .update();
    }

    List<ComplaintLine> lines(long complaint) {
        return sql.sql("select * from dispatch.complaint_line where complaint = :complaint order by id")
                .param("complaint", complaint)
                .query((row, n) -> new ComplaintLine(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("step"),
                        row.getString("said")))
                .list();
    }

    Optional<Complaint> find(long id) {
        return sql.sql(SELECT + " id = :id")
                .param("id", id)
                .query((row, n) -> ComplaintRowStore.complaint(row))
                .optional();
    }

    /** For a reader who may know of it. @param account of the reader, null for none */
    Optional<Complaint> known(PublicRef ref, @Nullable Long account) {
        return sql.sql(SELECT + " ref = :ref and" + KNOWN)
                .param("ref", ref)
                .param("account", account)
                .query((row, n) -> ComplaintRowStore.complaint(row))
                .optional();
    }

    /** The same, held by this transaction. */
    Optional<Complaint> lock(PublicRef ref, @Nullable Long account) {
        return sql.sql(SELECT + " ref = :ref and" + KNOWN + "for update of complaint")
                .param("ref", ref)
                .param("account", account)
                .query((row, n) -> ComplaintRowStore.complaint(row))
                .optional();
    }

    /** Those of which the reader may know. */
    List<Complaint> list(ComplaintFilter filter, String order, int skip, int most, @Nullable Long account) {
        return sql.sql(SELECT + KNOWN + """
                and (:kind::text is null or kind = :kind)
                and (:state::text is null or state = :state or :state = 'OPEN' and state in ('TAKEN', 'ASSIGNED')
                    or :state = 'MINE' and state = 'ASSIGNED' and exists (select 1 from dispatch.complaint_assigned mine
                        where mine.complaint = complaint.id and mine.account = :account and mine.ended_at is null))
                and (:text::text is null or number = upper(:text) or strpos(lower(what), lower(:text)) > 0
                    or strpos(lower(name), lower(:text)) > 0 or strpos(lower(place), lower(:text)) > 0
                    or strpos(lower(employee), lower(:text)) > 0 or phone = :text)
                and (:from::timestamptz is null or came_at >= :from)
                and (:until::timestamptz is null or came_at < :until)
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("account", account)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state())
                .param("text", filter.text())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> ComplaintRowStore.complaint(row))
                .list();
    }

    List<String> numbers(String start) {
        return sql.sql("select number from dispatch.complaint where starts_with(number, :start)")
                .param("start", start)
                .query(String.class)
                .list();
    }
}
