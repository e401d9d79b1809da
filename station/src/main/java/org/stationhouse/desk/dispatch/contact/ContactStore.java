package org.stationhouse.desk.dispatch.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Contacts and their histories. */
@Repository
class ContactStore {

    /** Those in the line first, of them whoever waits longest. */
    static final String LONGEST = "(state = 'WAITING') desc, came_at, id";

    static final String NEWEST = "came_at desc, id desc";

    static final Map<String, String> ORDERS = Map.of(
            "number", "number", "came", "came_at", "name", "lower(name)", "channel", "channel", "state", "state");

    /** Met by a contact of which the reader may know. */
    private static final String OPEN = "(not guarded or dispatch.lets_in_complaint(complaint_ref, :account))";

    private final JdbcClient sql;

    ContactStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(
            PublicRef ref,
            String number,
            Contact.Said said,
            Contact.@Nullable Web web,
            boolean waits,
            Instant came,
            String by) {
        return said(sql.sql("""
            insert into dispatch.contact (ref, number, channel, came_at, name, phone, email, spanish, asks, place, inquiry, wrote,
                taken_by, state, state_at, state_by, version)
            values (:ref, :number, :channel, :came, :name, :phone, :email, :spanish, :asks, :place, :inquiry, :wrote,
                :by, :state, :came, :by, 1)
            returning id
            """), said)
                .param("ref", ref)
                .param("number", number)
                .param("came", came)
                .param("inquiry", web == null ? null : web.inquiry())
                .param("wrote", web == null ? null : web.wrote())
                .param("by", by)
                .param("state", waits ? "WAITING" : "SERVING")
                .query(Long.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed the contact since this version */
    int updateSaid(Contact from, Contact.Said said) {
        return said(sql.sql("""
            update dispatch.contact set channel = :channel, name = :name, phone = :phone, email = :email, spanish = :spanish,
                asks = :asks, place = :place, version = version + 1
            where id = :id and version = :version
            """), said)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, Contact.Said said) {
        return statement
                .param("channel", said.channel().name())
                .param("name", said.name())
                .param("phone", said.phone())
                .param("email", said.email())
                .param("spanish", said.spanish())
                .param("asks", said.asks())
                .param("place", said.place());
    }

    /** @return 1, or 0 when somebody else changed the contact since this version */
    int updateState(Contact from, ContactState to, Instant now, String by) {
        ContactState.BecameCall call = to instanceof ContactState.BecameCall it ? it : null;
        return sql.sql("""
            update dispatch.contact set state = :state, state_at = :now, state_by = :by, said = :said, article_ref = :article,
                due_at = :due, call_id = :callId, call_ref = :callRef, call_number = :callNumber, visitor_ref = :visitor,
                complaint_ref = :complaint, guarded = :guarded, version = version + 1
            where id = :id and version = :version
            """)
                .param("state", to.word())
                .param("now", now)
                .param("by", by)
                .param("said", call == null ? to.words() : null)
                .param("article", to instanceof ContactState.Answered it ? it.article() : null)
                .param("due", to instanceof ContactState.Referred it ? it.due() : null)
                .param("visitor", to instanceof ContactState.BecameVisitor it ? it.ref() : null)
                .param("complaint", to instanceof ContactState.BecameComplaint it ? it.ref() : null)
                .param("guarded", to instanceof ContactState.BecameComplaint it && it.confidential())
                .param("callId", call == null ? null : call.id())
                .param("callRef", call == null ? null : call.ref())
                .param("callNumber", call == null ? null : call.number())
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** Met by a guarded contact of which the reader may know. @param ref SQL of its reference */
    static String openSql(String ref) {
        return "dispatch.lets_in_contact(%s, :account)".formatted(ref);
    }

    int updateGuarded(Contact from) {
        return sql.sql("""
            update dispatch.contact set guarded = true, version = version + 1 where id = :id and version = :version
            """)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** How often he was referred to somebody. */
    int referrals(long contact) {
        return sql.sql("select count(*) from dispatch.contact_line where contact = :contact and step = 'REFER'")
                .param("contact", contact)
                .query(Integer.class)
                .single();
    }

    void line(long contact, ContactLine line) {
        sql.sql("insert into dispatch.contact_line (contact, at, by, step, said) values (:contact, :at, :by,"
                        + " :step, :said)")
                .param("contact", contact)
                .param("at", line.at())
                .param("by", line.by())
                .param("step", line.step())
                .param("said", line.said())
                .update();
    }

    List<ContactLine> lines(long contact) {
        return sql.sql("select * from dispatch.contact_line where contact = :contact order by id")
                .param("contact", contact)
                .query((row, n) -> new ContactLine(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("step"),
                        row.getString("said")))
                .list();
    }

    Optional<Contact> find(PublicRef ref) {
        return sql.sql("select * from dispatch.contact where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> contact(row))
                .optional();
    }

    /** The same for a reader who may know of it. @param account of the reader, null for none */
    Optional<Contact> known(PublicRef ref, @Nullable Long account) {
        return sql.sql("select * from dispatch.contact where ref = :ref and " + OPEN)
                .param("ref", ref)
                .param("account", account)
                .query((row, n) -> contact(row))
                .optional();
    }

    /** The same, held by this transaction. */
    Optional<Contact> lock(PublicRef ref, @Nullable Long account) {
        return sql.sql("select * from dispatch.contact where ref = :ref and " + OPEN + " for update")
                .param("ref", ref)
                .param("account", account)
                .query((row, n) -> contact(row))
                .optional();
    }

    List<Contact> list(ContactFilter filter, String order, int skip, int most, @Nullable Long account) {
        return sql.sql("""
            select * from dispatch.contact
            where (:state::text is null or state = :state
                    or :state = 'OPEN' and (state in ('WAITING', 'SERVING') or state = 'REFERRED' and due_at is not null))
                and (:channel::text is null or channel = :channel)
                and (:text::text is null or number = upper(:text) or strpos(lower(name), lower(:text)) > 0
                    or strpos(lower(asks), lower(:text)) > 0 or phone = :text)
                and (:from::timestamptz is null or came_at >= :from)
                and (:until::timestamptz is null or came_at < :until)
                and\
            """ + " " + OPEN + " order by " + order + " limit :most offset :skip")
                .param("state", filter.state())
                .param("channel", filter.channel())
                .param("text", filter.text())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("account", account)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> contact(row))
                .list();
    }

    List<String> numbers(String start) {
        return sql.sql("select number from dispatch.contact where starts_with(number, :start)")
                .param("start", start)
                .query(String.class)
                .list();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                row.getTimestamp("came_at").toInstant(),
                new Contact.Said(
                        Contact.Channel.valueOf(row.getString("channel")),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getBoolean("spanish"),
                        row.getString("asks"),
                        row.getString("place")),
                web(row),
                row.getString("taken_by"),
                state(row),
                row.getInt("version"));
    }

    private static Contact.@Nullable Web web(ResultSet row) throws SQLException {
        String wrote = row.getString("wrote");
        return wrote == null ? null : new Contact.Web(row.getLong("inquiry"), wrote);
    }

    private static ContactState state(ResultSet row) throws SQLException {
        String word = row.getString("state");
        String said = row.getString("said");
        String article = row.getString("article_ref");
        Timestamp due = row.getTimestamp("due_at");
        return switch (word) {
            case "WAITING" -> new ContactState.Waiting();
            case "SERVING" -> new ContactState.Serving(row.getString("state_by"));
            case "ANSWERED" -> new ContactState.Answered(said, article == null ? null : new PublicRef(article));
            case "REFERRED" -> new ContactState.Referred(said, due == null ? null : due.toInstant());
            case "CALL" ->
                new ContactState.BecameCall(
                        row.getLong("call_id"), new PublicRef(row.getString("call_ref")), row.getString("call_number"));
            case "VISITOR" -> new ContactState.BecameVisitor(new PublicRef(row.getString("visitor_ref")), said);
            case "COMPLAINT" ->
                new ContactState.BecameComplaint(
                        new PublicRef(row.getString("complaint_ref")), said, row.getBoolean("guarded"));
            case "LEFT" -> new ContactState.Left(said);
            default -> throw new IllegalArgumentException("no such state of a contact: " + word);
        };
    }
}
