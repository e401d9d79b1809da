package org.stationhouse.backoffice.post.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class MailStore {

    static final String NEWEST = "at desc, id desc";

    static final Map<String, String> ORDERS = Map.of(
            "number",
            "number",
            "at",
            "at",
            "kind",
            "kind",
            "correspondent",
            "lower(correspondent)",
            "case",
            "case_number");

    static final Map<String, String> FAX_ORDERS = Map.of(
            "number",
            "number",
            "at",
            "at",
            "way",
            "way",
            "correspondent",
            "lower(correspondent)",
            "faxNumber",
            "fax_number",
            "pages",
            "pages",
            "case",
            "case_number");

    private static final String MAIL = """
        select id, ref, number, at, kind, certified, correspondent, summary, jacket, case_ref, case_number, guarded, way,
            fax_number, pages, confidential, filed, result, handed_to, handed_name, made_at, made_by, version
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
            insert into post.mail (ref, number, at, kind, certified, correspondent, summary, jacket, case_ref, case_number, guarded,
                way, fax_number, pages, confidential, filed, handed_to, handed_name, made_at, made_by, version)
            values (:ref, :number, :at, :kind, :certified, :correspondent, :summary, :jacket, :caseRef, :caseNumber, :guarded,
                :way, :faxNumber, :pages, :confidential, :filed, :handedTo, :handedName, :now, :by, 1) returning id
            """)
                .param("ref", ref)
                .param("number", number)
                .param("at", mail.at())
                .param("kind", mail.kind().name())
                .param("certified", certified == null ? null : certified.digits())
                .param("correspondent", mail.correspondent())
                .param("summary", mail.summary())
                .param("jacket", about == null ? null : about.jacket())
                .param("caseRef", about == null ? null : about.ref())
                .param("caseNumber", about == null ? null : about.number())
                .param("guarded", about != null && about.restricted())
                .params(said(mail.fax()))
                .param("handedTo", mail.to() == null ? null : mail.to().code())
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
            update post.mail set at = :at, kind = :kind, certified = :certified, correspondent = :correspondent,
                summary = :summary, jacket = :jacket, case_ref = :caseRef, case_number = :caseNumber, guarded = :guarded,
                way = :way, fax_number = :faxNumber, pages = :pages, confidential = :confidential, filed = :filed,
                version = version + 1
            where id = :id and version = :version
            """)
                .param("at", to.at())
                .param("kind", to.kind().name())
                .param("certified", certified == null ? null : certified.digits())
                .param("correspondent", to.correspondent())
                .param("summary", to.summary())
                .param("jacket", about == null ? null : about.jacket())
                .param("caseRef", about == null ? null : about.ref())
                .param("caseNumber", about == null ? null : about.number())
                .param("guarded", about != null && about.restricted())
                .params(said(to.fax()))
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
                where (not guarded or case_ref <> all(:shut)) and (way is not null) = :faxes and (:kind::text is null or kind = :kind)
                    and (:text::text is null or strpos(lower(correspondent), lower(:text)) > 0 or strpos(lower(summary), lower(:text)) > 0
                        or number = upper(:text) or case_number = upper(:text) or certified = regexp_replace(:text, '[ -]', '', 'g')
                        or fax_number = :phone)
                    and (:way::text is null or way = :way)
                    and (:result::text is null or way = 'OUT' and coalesce(result, 'AWAITED') = :result)
                    and (:from::date is null or (at at time zone :zone)::date >= :from)
                    and (:until::date is null or (at at time zone :zone)::date <= :until)
                order by\
                """ + " " + order + " limit :most offset :skip")
                .param("shut", texts(shut))
                .param("faxes", filter.faxes())
                .param("phone", filter.phone())
                .param("way", filter.way())
                .param("result", filter.result())
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

    /** Oldest first. @param shut restricted cases that the reader may not know of */
    List<Mailpiece> faxesBetween(Instant from, Instant until, Collection<PublicRef> shut) {
        return sql.sql(MAIL + """
                where way is not null and at >= :from and at < :until and (not guarded or case_ref <> all(:shut)) order by at, id
                """)
                .param("from", from)
                .param("until", until)
                .param("shut", texts(shut))
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
                row.getTimestamp("at").toInstant(),
                Mailpiece.Kind.valueOf(row.getString("kind")),
                certified(row),
                row.getString("correspondent"),
                row.getString("summary"),
                about(row),
                fax(row),
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

    private static Map<String, @Nullable Object> said(@Nullable Fax fax) {
        var said = new HashMap<String, @Nullable Object>();
        said.put("way", fax == null ? null : fax.way().name());
        said.put("faxNumber", fax == null ? null : fax.number().e164());
        said.put("pages", fax == null ? null : fax.pages());
        said.put("confidential", fax == null ? null : fax.confidential());
        said.put("filed", fax == null ? null : fax.filed());
        return said;
    }

    private static @Nullable Fax fax(ResultSet row) throws SQLException {
        String way = row.getString("way");
        String result = row.getString("result");
        return way == null
                ? null
                : new Fax(
                        Fax.Way.valueOf(way),
                        new Phone(row.getString("fax_number")),
                        row.getInt("pages"),
                        row.getBoolean("confidential"),
                        row.getString("filed"),
                        result == null ? null : Fax.Result.valueOf(result));
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
