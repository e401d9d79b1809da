package org.stationhouse.backoffice.post.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.stationhouse.backoffice.post.check.PaperCode;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class LetterStore {

    static final String NEWEST = "id desc";

    static final Map<String, String> ORDERS = Map.of(
            "number",
            "number",
            "addressee",
            "lower(addressee)",
            "state",
            "state",
            "made",
            "made_at",
            "mailed",
            "mailed_at");

    private static final String LETTERS = """
        select id, ref, number, code, template, addressee, address, jacket, case_ref, case_number, guarded, subject_en, text_en, subject_es,
            text_es, made_at, made_by, state, mailing, certified, file, sha256, mailed_at, mailed_by, ended_at, ended_by, why, version
        from post.letter
        """;

    private final JdbcClient sql;

    LetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            PublicRef ref,
            String number,
            PaperCode code,
            long edition,
            Letter.New letter,
            Template.Wording english,
            Template.@Nullable Wording spanish,
            Instant now,
            String by) {
        CaseLink about = letter.about();
        sql.sql("""
            insert into post.letter (ref, number, code, template, addressee, address, jacket, case_ref, case_number, guarded, subject_en,
                text_en, subject_es, text_es, made_at, made_by, state, version)
            values (:ref, :number, :code, :template, :addressee, :address, :jacket, :caseRef, :caseNumber, :guarded, :subjectEn, :textEn,
                :subjectEs, :textEs, :now, :by, 'PREPARED', 1)
            """)
                .param("ref", ref)
                .param("number", number)
                .param("code", code.text())
                .param("template", edition)
                .param("addressee", letter.addressee())
                .param("address", letter.address())
                .param("jacket", about == null ? null : about.jacket())
                .param("caseRef", about == null ? null : about.ref())
                .param("caseNumber", about == null ? null : about.number())
                .param("guarded", about != null && about.restricted())
                .param("subjectEn", english.subject())
                .param("textEn", english.text())
                .param("subjectEs", spanish == null ? null : spanish.subject())
                .param("textEs", spanish == null ? null : spanish.text())
                .param("now", now)
                .param("by", by)
                .update();
    }

    /** @return 0 when somebody else changed it since this version */
    int updateMailed(Letter from, LetterState.Mailing mailing) {
        CertifiedNumber certified = mailing.certified();
        int rows = sql.sql("""
            update post.letter set state = 'MAILED', mailing = :mailing, certified = :certified, file = :file, sha256 = :sha256,
                mailed_at = :at, mailed_by = :by, version = version + 1
            where id = :id and version = :version
            """)
                .param("mailing", mailing.kind().name())
                .param("certified", certified == null ? null : certified.digits())
                .param("file", mailing.file())
                .param("sha256", mailing.sha256())
                .param("at", mailing.at())
                .param("by", mailing.by())
                .param("id", from.id())
                .param("version", from.version())
                .update();
        return told(rows, from.id(), mailing.at(), mailing.by(), "MAILED");
    }

    /** @param state RETURNED or CANCELED @return 0 when somebody else changed it since this version */
    int updateEnded(Letter from, String state, String why, Instant now, String by) {
        int rows = sql.sql("""
            update post.letter set state = :state, ended_at = :now, ended_by = :by, why = :why, version = version + 1
            where id = :id and version = :version
            """)
                .param("state", state)
                .param("now", now)
                .param("by", by)
                .param("why", why)
                .param("id", from.id())
                .param("version", from.version())
                .update();
        return told(rows, from.id(), now, by, state);
    }

    /** Its history, written apart from how it stands. @return rows */
    private int told(int rows, long letter, Instant at, String by, String kind) {
        if (rows == 1) {
            sql.sql("insert into post.letter_line (letter, at, by, kind) values (:letter, :at, :by, :kind)")
                    .param("letter", letter)
                    .param("at", at)
                    .param("by", by)
                    .param("kind", kind)
                    .update();
        }
        return rows;
    }

    /** Its case was restricted or lifted; that goes through whatever somebody does with the letter meanwhile. */
    void updateGuarded(long jacket, boolean guarded) {
        sql.sql("update post.letter set guarded = :guarded where jacket = :jacket")
                .param("guarded", guarded)
                .param("jacket", jacket)
                .update();
    }

    Optional<Letter> find(PublicRef ref) {
        return sql.sql(LETTERS + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> letter(row))
                .optional();
    }

    List<Letter> ofJacket(long jacket) {
        return sql.sql(LETTERS + " where jacket = :jacket order by id")
                .param("jacket", jacket)
                .query((row, n) -> letter(row))
                .list();
    }

    /** The restricted cases that letters are about. */
    List<PublicRef> guardedCases() {
        return sql.sql("select distinct case_ref from post.letter where guarded")
                .query((row, n) -> new PublicRef(row.getString("case_ref")))
                .list();
    }

    /** Met by one about a restricted case that the reader is assigned to. @param ref SQL of its reference */
    static String openSql(String ref) {
        return "post.lets_in_letter(%s, :account)".formatted(ref);
    }

    /** The letter of this number, or of this number of certified mail. */
    List<Letter> numbered(String number) {
        return sql.sql(LETTERS + " where number = upper(:number) or certified = :number order by id desc")
                .param("number", number)
                .query((row, n) -> letter(row))
                .list();
    }

    /** @param shut restricted cases that the reader may not know of @param order full order text of this store */
    List<Letter> list(LetterFilter filter, Collection<PublicRef> shut, String order, int skip, int most) {
        return sql.sql(LETTERS + """
                where (not guarded or case_ref <> all(:shut)) and (:state::text is null or state = :state)
                    and (:text::text is null or strpos(lower(addressee), lower(:text)) > 0 or strpos(lower(subject_en), lower(:text)) > 0
                        or number = upper(:text) or case_number = upper(:text) or certified = regexp_replace(:text, '[ -]', '', 'g'))
                order by\
                """ + " " + order + " limit :most offset :skip")
                .param("shut", shut.stream().map(PublicRef::text).toArray(String[]::new))
                .param("state", filter.state())
                .param("text", filter.text())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> letter(row))
                .list();
    }

    List<String> numbers(String start) {
        return sql.sql("select number from post.letter where starts_with(number, :start)")
                .param("start", start)
                .query(String.class)
                .list();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        String caseRef = row.getString("case_ref");
        String spanish = row.getString("subject_es");
        String code = row.getString("code");
        return new Letter(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                code == null ? null : new PaperCode(code),
                row.getLong("template"),
                row.getString("addressee"),
                row.getString("address"),
                caseRef == null
                        ? null
                        : new CaseLink(
                                row.getLong("jacket"),
                                new PublicRef(caseRef),
                                row.getString("case_number"),
                                row.getBoolean("guarded")),
                new Template.Wording(row.getString("subject_en"), row.getString("text_en")),
                spanish == null ? null : new Template.Wording(spanish, row.getString("text_es")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                state(row),
                row.getInt("version"));
    }

    private static LetterState state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "PREPARED" -> new LetterState.Prepared();
            case "MAILED" -> new LetterState.Mailed(mailing(row));
            case "RETURNED" ->
                new LetterState.Returned(mailing(row), ended(row), row.getString("ended_by"), row.getString("why"));
            case "CANCELED" -> new LetterState.Canceled(ended(row), row.getString("ended_by"), row.getString("why"));
            default -> throw new IllegalStateException("no state of a letter: " + state);
        };
    }

    private static LetterState.Mailing mailing(ResultSet row) throws SQLException {
        String certified = row.getString("certified");
        return new LetterState.Mailing(
                LetterState.Kind.valueOf(row.getString("mailing")),
                certified == null ? null : new CertifiedNumber(certified),
                new PublicRef(row.getString("file")),
                row.getString("sha256"),
                row.getTimestamp("mailed_at").toInstant(),
                row.getString("mailed_by"));
    }

    private static Instant ended(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ended_at");
        return at.toInstant();
    }
}
