package org.stationhouse.backoffice.post.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class NoticeStore {

    static final String NEWEST = "n.id desc";

    static final Map<String, String> ORDERS = Map.of(
            "number", "n.number", "kind", "n.kind", "title", "lower(n.title)", "made", "n.made_at", "due", "n.due_on");

    private static final String NOTICES = """
        select n.id, n.ref, n.number, n.kind, n.title, n.text, n.audience, n.due_on, n.by_mail, n.made_at, n.made_by, n.account,
            n.made_name, n.withdrawn_at, n.withdrawn_by, n.why, n.version,
            (select count(*) from post.notice_person p where p.notice = n.id) as asked,
            (select count(p.read_at) from post.notice_person p where p.notice = n.id) as read
        from post.notice n
        """;

    private final JdbcClient sql;
    private final AgencyOffice agency;

    NoticeStore(JdbcClient sql, AgencyOffice agency) {
        this.sql = sql;
        this.agency = agency;
    }

    long insert(
            PublicRef ref,
            String number,
            NewNotice notice,
            Deadline.@Nullable Day due,
            Owner.Person author,
            String by,
            Instant now) {
        return sql.sql("""
            insert into post.notice (ref, number, kind, title, text, audience, due_on, due_end, by_mail, made_at, made_by, account,
                made_name, version)
            values (:ref, :number, :kind, :title, :text, :audience, :dueOn, :dueEnd, :byMail, :now, :by, :account, :name, 1)
            returning id
            """)
                .param("ref", ref)
                .param("number", number)
                .param("kind", notice.kind().name())
                .param("title", notice.title())
                .param("text", notice.text())
                .param("audience", notice.audience())
                .param("dueOn", due == null ? null : due.day())
                .param("dueEnd", due == null ? null : due.end())
                .param("byMail", notice.byMail())
                .param("now", now)
                .param("by", by)
                .param("account", author.account())
                .param("name", author.name())
                .query(Long.class)
                .single();
    }

    void give(long notice, Owner.Person person) {
        sql.sql("""
            insert into post.notice_person (notice, account, ref, name, reminders) values (:notice, :account, :ref, :name, 0)
            """)
                .param("notice", notice)
                .param("account", person.account())
                .param("ref", person.ref())
                .param("name", person.name())
                .update();
    }

    /** @return 1, or 0 when he had acknowledged it already or was never asked */
    int updateRead(long notice, long account, Instant now) {
        List<Long> read = sql.sql("""
            update post.notice_person set read_at = :now where notice = :notice and account = :account and read_at is null
            returning id
            """)
                .param("now", now)
                .param("notice", notice)
                .param("account", account)
                .query(Long.class)
                .list();
        read.forEach(it -> sql.sql("insert into post.notice_line (person, at) values (:person, :now)")
                .param("person", it)
                .param("now", now)
                .update());
        return read.size();
    }

    int updateReminded(long notice, long account, int reminders, Instant now) {
        return sql.sql("""
            update post.notice_person set reminders = :reminders, reminded_at = :now
            where notice = :notice and account = :account and read_at is null and reminders < :reminders
            """)
                .param("reminders", reminders)
                .param("now", now)
                .param("notice", notice)
                .param("account", account)
                .update();
    }

    /** @return 1, or 0 when somebody else changed the notice since this version */
    int updateWithdrawn(Notice from, String why, Instant now, String by) {
        return sql.sql("""
            update post.notice set withdrawn_at = :now, withdrawn_by = :by, why = :why, version = version + 1
            where id = :id and version = :version
            """)
                .param("now", now)
                .param("by", by)
                .param("why", why)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    Optional<Notice> find(PublicRef ref) {
        return sql.sql(NOTICES + " where n.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> notice(row))
                .optional();
    }

    /** The same, held by this transaction: of two who read last at the same time one sees that he was the last. */
    Optional<Notice> lock(PublicRef ref) {
        sql.sql("select id from post.notice where ref = :ref for update")
                .param("ref", ref)
                .query(Long.class)
                .optional();
        return find(ref);
    }

    List<Notice.Person> people(long notice) {
        return sql.sql("select account, ref, name, read_at, reminders from post.notice_person where notice = :notice"
                        + " order by name")
                .param("notice", notice)
                .query((row, n) -> new Notice.Person(
                        row.getLong("account"),
                        new PublicRef(row.getString("ref")),
                        row.getString("name"),
                        instant(row, "read_at"),
                        row.getInt("reminders")))
                .list();
    }

    boolean given(long notice, long account) {
        return sql.sql("select exists (select 1 from post.notice_person where notice = :notice and account = :account)")
                .param("notice", notice)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** What somebody has not acknowledged yet, what is due first. */
    List<Notice> open(long account, int most) {
        return sql.sql(NOTICES + """
            where n.withdrawn_at is null and n.id in (
                select notice from post.notice_person where account = :account and read_at is null)
            order by n.due_on nulls last, n.id limit :most
            """)
                .param("account", account)
                .param("most", most)
                .query((row, n) -> notice(row))
                .list();
    }

    /** Those to remind of: not taken back, due before {@code until}, somebody has not read them and was reminded less than he may be. */
    List<PublicRef> toRemind(Instant until, int most) {
        return sql.sql("""
            select n.ref from post.notice n where n.withdrawn_at is null and n.due_end < :until and exists (
                select 1 from post.notice_person p where p.notice = n.id and p.read_at is null and p.reminders < :most)
            order by n.id
            """)
                .param("until", until)
                .param("most", most)
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .list();
    }

    /** @param reader account whose notices they are, null for those of everybody */
    List<Notice> list(NoticeFilter filter, @Nullable Long reader, String order, int skip, int most) {
        return sql.sql(NOTICES + """
            where (:reader::bigint is null or n.account = :reader
                    or exists (select 1 from post.notice_person p where p.notice = n.id and p.account = :reader))
                and (:kind::text is null or n.kind = :kind)
                and (:text::text is null or n.number = upper(:text) or strpos(lower(n.title), lower(:text)) > 0
                    or strpos(lower(n.text), lower(:text)) > 0)
                and (:state::text is null or :state = case
                    when n.withdrawn_at is not null then 'WITHDRAWN'
                    when not exists (select 1 from post.notice_person p where p.notice = n.id and p.read_at is null) then 'READ'
                    else 'WAITS' end
                    or (:state = 'LATE' and n.withdrawn_at is null and n.due_end <= :now
                        and exists (select 1 from post.notice_person p where p.notice = n.id and p.read_at is null)))
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("reader", reader)
                .param("kind", filter.kind())
                .param("text", filter.text())
                .param("state", filter.state())
                .param("now", filter.now())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> notice(row))
                .list();
    }

    /** Met by one that the reader gave or got. @param ref SQL of its reference */
    static String openSql(String ref) {
        return "post.lets_in_notice(%s, :account)".formatted(ref);
    }

    List<String> numbers(String start) {
        return sql.sql("select number from post.notice where starts_with(number, :start)")
                .param("start", start)
                .query(String.class)
                .list();
    }

    private Notice notice(ResultSet row) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        int asked = row.getInt("asked");
        int read = row.getInt("read");
        Instant withdrawn = instant(row, "withdrawn_at");
        ZoneId zone = agency.zone();
        return new Notice(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("text"),
                row.getString("audience"),
                dueOn == null ? null : new Deadline.Day(dueOn, zone),
                row.getBoolean("by_mail"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getLong("account"),
                row.getString("made_name"),
                withdrawn != null
                        ? new Notice.State.Withdrawn(withdrawn, row.getString("withdrawn_by"), row.getString("why"))
                        : read < asked ? new Notice.State.Waits() : new Notice.State.Read(),
                asked,
                read,
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
