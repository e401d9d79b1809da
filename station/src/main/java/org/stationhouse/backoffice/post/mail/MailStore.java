package org.stationhouse.backoffice.post.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class MailStore {

    static final String NEWEST = "received_at desc, id desc";

    static final Map<String, String> ORDERS = Map.of(
            "number",
            "number",
            "received",
            "received_at",
            "kind",
            "kind",
            "sender",
            "lower(sender)",
            "case",
            "case_number");

    private static final String MAIL = """
        select id, ref, number, received_at, kind, certified, sender, summary, jacket, case_ref, case_number, guarded, handed_to,
            handed_name, made_at, made_by, version
        from post.mail
        """;

    private final JdbcClient sql;

    MailStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(PublicRef ref, String number, NewMail mail, Instant now, String by) {
        CaseLink about = mail.about();
        CertifiedNumber certified = mail.certified();
        return sql.sql("""
            insert into post.mail (ref, number, received_at, kind, certified, sender, summary, jacket, case_ref, case_number, guarded,
                handed_to, handed_name, made_at, made_by, version)
            values (:ref, :number, :receivedAt, :kind, :certified, :sender, :summary, :jacket, :caseRef, :caseNumber, :guarded,
                :handedTo, :handedName, :now, :by, 1) returning id
            """)
                .param("ref", ref)
                .param("number", number)
                .param("receivedAt", mail.receivedAt())
                .param("kind", mail.kind().name())
                .param("certified", certified == null ? null : certified.digits())
                .param("sender", mail.sender())
                .param("summary", mail.summary())
                .param("jacket", about == null ? null : about.jacket())
                .param("caseRef", about == null ? null : about.ref())
                .param("caseNumber", about == null ? null : about.number())
                .param("guarded", about != null && about.restricted())
                .param("handedTo", mail.to().code())
                .param("handedName", mail.to() instanceof Owner.Person it ? it.name() : "")
                .param("now", now)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** What was said of it; to whom it went stays. @return 0 when somebody else changed it since this version */
    int update(Mailpiece from, NewMail to) {
        CaseLink about = to.about();
        CertifiedNumber certified = to.certified();
        return sql.sql("""
            update post.mail set received_at = :receivedAt, kind = :kind, certified = :certified, sender = :sender,
                summary = :summary, jacket = :jacket, case_ref = :caseRef, case_number = :caseNumber, guarded = :guarded,
                version = version + 1
            where id = :id and version = :version
            """)
                .param("receivedAt", to.receivedAt())
                .param("kind", to.kind().name())
                .param("certified", certified == null ? null : certified.digits())
                .param("sender", to.sender())
                .param("summary", to.summary())
                .param("jacket", about == null ? null : about.jacket())
                .param("caseRef", about == null ? null : about.ref())
                .param("caseNumber", about == null ? null : about.number())
                .param("guarded", about != null && about.restricted())
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** Its case was restricted or lifted; that goes through whatever somebody changes meanwhile. */
    void updateGuarded(long jacket, boolean guarded) {
        sql.sql("update post.mail set guarded = :guarded where jacket = :jacket")
                .param("guarded", guarded)
                .param("jacket", jacket)
                .update();
    }

    Optional<Mailpiece> find(PublicRef ref) {
        return sql.sql(MAIL + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> piece(row))
                .optional();
    }

    List<Mailpiece> ofJacket(long jacket) {
        return sql.sql(MAIL + " where jacket = :jacket order by id")
                .param("jacket", jacket)
                .query((row, n) -> piece(row))
                .list();
    }

    /** The restricted cases that mail is about. */
    List<PublicRef> guardedCases() {
        return sql.sql("select distinct case_ref from post.mail where guarded")
                .query((row, n) -> new PublicRef(row.getString("case_ref")))
                .list();
    }

    /** Met by one about a restricted case that the reader is assigned to. @param ref SQL of its reference */
    static String openSql(String ref) {
        return "post.lets_in_mail(%s, :account)".formatted(ref);
    }

    /** @param shut restricted cases that the reader may not know of @param order full order text of this store */
    List<Mailpiece> list(MailFilter filter, Collection<PublicRef> shut, String order, int skip, int most) {
        return sql.sql(MAIL + """
                where (not guarded or case_ref <> all(:shut)) and (:kind::text is null or kind = :kind)
                    and (:text::text is null or strpos(lower(sender), lower(:text)) > 0 or strpos(lower(summary), lower(:text)) > 0
                        or number = upper(:text) or case_number = upper(:text) or certified = regexp_replace(:text, '[ -]', '', 'g'))
                    and (:from::date is null or (received_at at time zone :zone)::date >= :from)
                    and (:until::date is null or (received_at at time zone :zone)::date <= :until)
                order by\
                """ + " " + order + " limit :most offset :skip")
                .param("shut", texts(shut))
                .param("kind", filter.kind())
                .param("text", filter.text())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("zone", filter.zone().getId())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> piece(row))
                .list();
    }

    List<String> numbers(String start) {
        return sql.sql("select number from post.mail where starts_with(number, :start)")
                .param("start", start)
                .query(String.class)
                .list();
    }

    private static String[] texts(Collection<PublicRef> refs) {
        return refs.stream().map(PublicRef::text).toArray(String[]::new);
    }

    private static Mailpiece piece(ResultSet row) throws SQLException {
        return new Mailpiece(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                row.getTimestamp("received_at").toInstant(),
                Mailpiece.Kind.valueOf(row.getString("kind")),
                certified(row),
                row.getString("sender"),
                row.getString("summary"),
                about(row),
                row.getString("handed_to"),
                row.getString("handed_name"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getInt("version"));
    }

    private static @Nullable CertifiedNumber certified(ResultSet row) throws SQLException {
        String digits = row.getString("certified");
        return digits == null ? null : new CertifiedNumber(digits);
    }

    private static @Nullable CaseLink about(ResultSet row) throws SQLException {
        String ref = row.getString("case_ref");
        return ref == null
                ? null
                : new CaseLink(
                        row.getLong("jacket"),
                        new PublicRef(ref),
                        row.getString("case_number"),
                        row.getBoolean("guarded"));
    }
}
