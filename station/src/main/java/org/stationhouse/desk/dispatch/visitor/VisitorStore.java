package org.stationhouse.desk.dispatch.visitor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Visitors and their histories. */
@Repository
class VisitorStore {

    static final String NEWEST = "came_at desc, id desc";

    static final String BY_NAME = "lower(name), id";

    static final Map<String, String> ORDERS = Map.of(
            "name", "lower(name)",
            "organization", "lower(organization)",
            "to", "lower(coalesce(host_name, office))",
            "badge", "lpad(badge, 12, '0')",
            "came", "came_at",
            "state", "state");

    private final JdbcClient sql;

    VisitorStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(
            PublicRef ref,
            Visitor.Said said,
            Visitor.@Nullable From from,
            Instant came,
            String by,
            @Nullable String code) {
        return said(sql.sql("""
            insert into dispatch.visitor (ref, name, organization, purpose, host_code, host_name, office, badge, seen, minor, plate,
                contact_id, contact_ref, contact_number, came_at, taken_by, taken_code, told, state, state_at, state_by, version)
            values (:ref, :name, :organization, :purpose, :hostCode, :hostName, :office, :badge, :seen, :minor, :plate,
                :contactId, :contactRef, :contactNumber, :came, :by, :code, :told, :state, :came, :by, 1)
            returning id
            """), said)
                .param("ref", ref)
                .param("hostCode", said.host() == null ? null : said.host().code())
                .param("hostName", said.host() == null ? null : said.host().name())
                .param("contactId", from == null ? null : from.id())
                .param("contactRef", from == null ? null : from.ref())
                .param("contactNumber", from == null ? null : from.number())
                .param("came", came)
                .param("by", by)
                .param("code", code)
                .param("told", said.host() == null ? 0 : 1)
                .param("state", said.host() == null ? "INSIDE" : "WAITING")
                .query(Long.class)
                .single();
    }

    /** All but the host. @return 1, or 0 when somebody else changed the visitor since this version */
    int updateSaid(Visitor from, Visitor.Said said) {
        return said(sql.sql("""
            update dispatch.visitor set name = :name, organization = :organization, purpose = :purpose, office = :office, badge = :badge,
                badge_back_at = case when badge is not distinct from :badge then badge_back_at end, seen = :seen, minor = :minor,
                plate = :plate, version = version + 1
            where id = :id and version = :version
            """), said)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, Visitor.Said said) {
        return statement
                .param("name", said.name())
                .param("organization", said.organization())
                .param("purpose", said.purpose())
                .param("office", said.office())
                .param("badge", said.badge())
                .param("seen", said.seen().name())
                .param("minor", said.minor())
                .param("plate", said.plate() == null ? null : said.plate().text());
    }

    /** @return 1, or 0 when somebody else changed the visitor since this version */
    int updateState(Visitor from, VisitorState to, Instant now, String by, @Nullable Instant badgeBack) {
        return sql.sql("""
            update dispatch.visitor set state = :state, state_at = :now, state_by = :by, said = :said, badge_back_at = :badgeBack,
                asked_at = null, version = version + 1
            where id = :id and version = :version
            """)
                .param("state", to.word())
                .param("now", now)
                .param("by", by)
                .param("said", to.words())
                .param("badgeBack", badgeBack)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the visitor since this version */
    int updateBadge(Visitor from, Instant back) {
        return sql.sql("""
            update dispatch.visitor set badge_back_at = :back, version = version + 1 where id = :id and version = :version
            """)
                .param("back", back)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the visitor since this version */
    int updateHost(Visitor from, Visitor.Host host, Instant now, String by) {
        return sql.sql("""
            update dispatch.visitor set host_code = :code, host_name = :name, told = told + 1, state = 'WAITING', state_at = :now,
                state_by = :by, said = null, version = version + 1
            where id = :id and version = :version
            """)
                .param("code", host.code())
                .param("name", host.name())
                .param("now", now)
                .param("by", by)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** Nobody else gives this badge before the transaction ends. @return name of who has it, of others than this visitor */
    Optional<String> holder(String badge, long apart) {
        sql.sql("select 1 from pg_advisory_xact_lock(hashtext('dispatch.visitor.badge:' || :badge))")
                .param("badge", badge)
                .query(Integer.class)
                .single();
        return sql.sql("select name from dispatch.visitor where badge = :badge and badge_back_at is null and id <>"
                        + " :apart")
                .param("badge", badge)
                .param("apart", apart)
                .query(String.class)
                .optional();
    }

    void line(long visitor, VisitorLine line) {
        sql.sql("insert into dispatch.visitor_line (visitor, at, by, step, said) values (:visitor, :at, :by,"
                        + " :step, :said)")
                .param("visitor", visitor)
                .param("at", line.at())
                .param("by", line.by())
                .param("step", line.step())
                .param("said", line.said())
                .update();
    }

    List<VisitorLine> lines(long visitor) {
        return sql.sql("select * from dispatch.visitor_line where visitor = :visitor order by id")
                .param("visitor", visitor)
                .query((row, n) -> new VisitorLine(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("step"),
                        row.getString("said")))
                .list();
    }

    Optional<Visitor> find(PublicRef ref) {
        return sql.sql("select * from dispatch.visitor where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> VisitorRowStore.visitor(row))
                .optional();
    }

    /** The same, held by this transaction. */
    Optional<Visitor> lock(PublicRef ref) {
        return sql.sql("select * from dispatch.visitor where ref = :ref for update")
                .param("ref", ref)
                .query((row, n) -> VisitorRowStore.visitor(row))
                .optional();
    }

    List<Visitor> list(VisitorFilter filter, String order, int skip, int most) {
        return sql.sql("""
            select * from dispatch.visitor
            where (:state::text is null or state = :state or :state = 'HERE' and state <> 'LEFT'
                    or :state = 'BADGE' and badge is not null and badge_back_at is null)
                and (:text::text is null or strpos(lower(name), lower(:text)) > 0 or strpos(lower(organization), lower(:text)) > 0
                    or strpos(lower(purpose), lower(:text)) > 0 or strpos(lower(host_name), lower(:text)) > 0
                    or strpos(lower(office), lower(:text)) > 0 or badge = upper(:text)
                    or plate = regexp_replace(upper(:text), '[^A-Z0-9]', '', 'g'))
                and (:from::timestamptz is null or came_at >= :from)
                and (:until::timestamptz is null or came_at < :until)
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("state", filter.state())
                .param("text", filter.text())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> VisitorRowStore.visitor(row))
                .list();
    }

    /** Who waits for one of these hosts, the longest first. */
    List<Visitor> waiting(Collection<String> hosts) {
        return sql.sql("""
            select * from dispatch.visitor where state = 'WAITING' and host_code = any(:hosts) order by came_at, id
            """)
                .param("hosts", hosts.toArray(String[]::new))
                .query((row, n) -> VisitorRowStore.visitor(row))
                .list();
    }

    /** Whoever is not signed out or has a badge still, and was not given to anybody as a task yet. The oldest first. */
    List<Visitor> open(int most) {
        return sql.sql("""
            select * from dispatch.visitor
            where (state <> 'LEFT' or badge is not null and badge_back_at is null) and asked_at is null order by id limit :most
            """)
                .param("most", most)
                .query((row, n) -> VisitorRowStore.visitor(row))
                .list();
    }

    void asked(Visitor visitor, Instant now) {
        sql.sql("update dispatch.visitor set asked_at = :now where id = :id")
                .param("now", now)
                .param("id", visitor.id())
                .update();
    }

    /** The last visits of whoever has such a name, one of each name and organization, the newest first. */
    List<Visitor> known(String name, int most) {
        return sql.sql("""
            select * from (
                select distinct on (lower(name), lower(coalesce(organization, ''))) * from dispatch.visitor
                where strpos(lower(name), lower(:name)) > 0
                order by lower(name), lower(coalesce(organization, '')), came_at desc) as visits
            order by came_at desc, id desc limit :most
            """)
                .param("name", name)
                .param("most", most)
                .query((row, n) -> VisitorRowStore.visitor(row))
                .list();
    }
}
