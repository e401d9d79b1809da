package org.stationhouse.backoffice.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class DeliveryStore implements Channel {

    static final String NEWEST = "d.id desc";

    static final Map<String, String> ORDERS = Map.of(
            "made", "d.made_at", "number", "d.number", "to", "d.addressee", "state", "d.state", "tries", "d.tries");

    private static final String DELIVERIES = """
        select d.id, d.ref, d.key, d.wording, d.number, d.path, d.said, d.enclosure_kind, d.enclosure_key, d.language, d.addressee,
            a.ref as again_of, d.made_at, d.made_by, d.state, d.tries, d.next_at, d.underway_until, d.ended_at, d.ended_by, d.why, d.version
        from post.delivery d left join post.delivery a on a.id = d.again_of
        """;

    private final JdbcClient sql;

    DeliveryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return the row's id; empty when one of this key stands already */
    Optional<Long> insert(
            PublicRef ref,
            String key,
            Mail mail,
            Locale language,
            Mailbox to,
            @Nullable Long againOf,
            Instant now,
            String by) {
        Enclosure enclosure = mail.enclosure();
        return sql.sql("""
            insert into post.delivery (ref, key, wording, number, path, said, enclosure_kind, enclosure_key, language, addressee, again_of,
                made_at, made_by, state, tries, next_at, version)
            values (:ref, :key, :wording, :number, :path, :said, :enclosureKind, :enclosureKey, :language, :to, :againOf, :now, :by,
                'PENDING', 0, :now, 1)
            on conflict (key) do nothing returning id
            """)
                .param("ref", ref)
                .param("key", key)
                .param("wording", mail.wording().name())
                .param("number", mail.number())
                .param("path", mail.path())
                .param("said", mail.said())
                .param("enclosureKind", enclosure == null ? null : enclosure.kind())
                .param("enclosureKey", enclosure == null ? null : enclosure.key())
                .param("language", language.toLanguageTag())
                .param("to", to.text())
                .param("againOf", againOf)
                .param("now", now)
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    /** The one that has waited longest of those that are due; held by this transaction, passed over by others. */
    Optional<Delivery> lockDue(Instant now) {
        return sql.sql(DELIVERIES + """
            where d.state = 'PENDING' and d.next_at <= :now order by d.next_at, d.id limit 1 for update of d skip locked
            """)
                .param("now", now)
                .query((row, n) -> delivery(row))
                .optional();
    }

    /** It is handed over now; when nobody notes how that ended, it is tried again at {@code nextAt}. */
    int updateTried(Delivery from, Instant underwayUntil, Instant nextAt) {
        return sql.sql("""
            update post.delivery set tries = tries + 1, next_at = :nextAt, underway_until = :until, version = version + 1
            where id = :id and version = :version and state = 'PENDING'
            """)
                .param("nextAt", nextAt)
                .param("until", underwayUntil)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** It is out of the mail server's hands and waits. */
    int updateWaits(Delivery from, Instant nextAt) {
        return sql.sql("""
            update post.delivery set next_at = :nextAt, underway_until = null, version = version + 1
            where id = :id and version = :version and state = 'PENDING'
            """)
                .param("nextAt", nextAt)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @param by who called it back, null otherwise @return 1, or 0 when somebody else changed it since this version */
    int updateEnded(Delivery from, String state, Instant at, @Nullable String by, @Nullable String why) {
        return sql.sql("""
            update post.delivery set state = :state, ended_at = :at, ended_by = :by, why = :why, next_at = null,
                underway_until = null, version = version + 1
            where id = :id and version = :version and state = 'PENDING'
            """)
                .param("state", state)
                .param("at", at)
                .param("by", by)
                .param("why", why)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    void addLine(long delivery, Delivery.Line line) {
        sql.sql("insert into post.delivery_line (delivery, at, by, kind, said) values (:delivery, :at, :by,"
                        + " :kind, :said)")
                .param("delivery", delivery)
                .param("at", line.at())
                .param("by", line.by())
                .param("kind", line.kind())
                .param("said", line.said())
                .update();
    }

    List<Delivery.Line> lines(long delivery) {
        return sql.sql("select at, by, kind, said from post.delivery_line where delivery = :delivery order by id")
                .param("delivery", delivery)
                .query(Delivery.Line.class)
                .list();
    }

    Optional<Delivery> find(PublicRef ref) {
        return sql.sql(DELIVERIES + " where d.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> delivery(row))
                .optional();
    }

    /** Those whose key begins so, oldest first. @param start without signs that a pattern knows, but for the underscore */
    List<Delivery> keyed(String start) {
        return sql.sql(DELIVERIES + " where d.key like replace(:start, '_', '\\_') || '%' order by d.id")
                .param("start", start)
                .query((row, n) -> delivery(row))
                .list();
    }

    /** @param order full order text of this store */
    List<Delivery> list(DeliveryFilter filter, String order, int skip, int most) {
        return sql.sql(DELIVERIES + """
            where (:state::text is null or d.state = :state) and (:wording::text is null or d.wording = :wording)
                and (:text::text is null or strpos(lower(d.addressee), lower(:text)) > 0 or d.number = upper(:text))
                and (:day::date is null or (d.made_at at time zone :zone)::date = :day)
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("state", filter.state())
                .param("wording", filter.wording())
                .param("text", filter.text())
                .param("day", filter.day())
                .param("zone", filter.zone().getId())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> delivery(row))
                .list();
    }

    @Override
    public String word() {
        return "EMAIL";
    }

    /**
     * The days on which something was written, newest first: how the rows stand, and beside it how the history stands, which is written
     * apart and never changed.
     */
    @Override
    public List<DayCount> days(ZoneId zone, LocalDate from) {
        return sql.sql("""
            with rows as (
                select (made_at at time zone :zone)::date as day, id, state from post.delivery
                where (made_at at time zone :zone)::date >= :from),
            told as (
                select delivery, max(kind) filter (where kind in ('ACCEPTED', 'REJECTED', 'GIVEN_UP', 'CANCELED')) as kind,
                    count(*) filter (where kind in ('ACCEPTED', 'REJECTED', 'GIVEN_UP', 'CANCELED')) as ends
                from post.delivery_line where delivery in (select id from rows) group by delivery)
            select day, count(*) filter (where state <> 'CANCELED') as sent,
                count(*) filter (where state = 'ACCEPTED') as accepted,
                count(*) filter (where state in ('REJECTED', 'GIVEN_UP')) as rejected,
                count(*) filter (where state = 'PENDING') as pending,
                count(*) filter (where state = 'CANCELED') as canceled,
                count(*) filter (where ends > 1 or coalesce(kind, 'PENDING') <> state) as unlike
            from rows left join told on delivery = id group by day order by day desc
            """)
                .param("zone", zone.getId())
                .param("from", from)
                .query(DayCount.class)
                .list();
    }

    /** When the oldest that still waits was written; empty when none waits. */
    Optional<Instant> oldestPending() {
        return sql.sql("select min(made_at) as at from post.delivery where state = 'PENDING'")
                .query((row, n) -> Optional.ofNullable(instant(row, "at")))
                .single();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String againOf = row.getString("again_of");
        return new Delivery(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("key"),
                new Mail(
                        Wording.valueOf(row.getString("wording")),
                        row.getString("number"),
                        row.getString("path"),
                        row.getString("said"),
                        enclosure(row)),
                Locale.forLanguageTag(row.getString("language")),
                new Mailbox(row.getString("addressee")),
                againOf == null ? null : new PublicRef(againOf),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                state(row),
                row.getInt("version"));
    }

    private static DeliveryState state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        if (state.equals("PENDING")) {
            return new DeliveryState.Pending(
                    row.getInt("tries"), row.getTimestamp("next_at").toInstant(), instant(row, "underway_until"));
        }
        Instant at = row.getTimestamp("ended_at").toInstant();
        String why = row.getString("why");
        String said = why == null ? "" : why;
        return switch (state) {
            case "ACCEPTED" -> new DeliveryState.Accepted(at, said);
            case "REJECTED" -> new DeliveryState.Rejected(at, said);
            case "GIVEN_UP" -> new DeliveryState.GivenUp(at, said);
            case "CANCELED" -> new DeliveryState.Canceled(at, row.getString("ended_by"), said);
            default -> throw new IllegalStateException("no state of a delivery: " + state);
        };
    }

    private static @Nullable Enclosure enclosure(ResultSet row) throws SQLException {
        String kind = row.getString("enclosure_kind");
        return kind == null ? null : new Enclosure(kind, row.getString("enclosure_key"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
