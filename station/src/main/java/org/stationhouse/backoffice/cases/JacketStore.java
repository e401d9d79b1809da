package org.stationhouse.backoffice.cases;

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
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class JacketStore {

    private static final String AT = """
            from cases.jacket
            where place_id = any(:places) and (restricted_at is null or exists (select 1 from cases.assigned
                where jacket = jacket.id and account = :account and ended_at is null))
            """;

    private final JdbcClient sql;

    JacketStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param placeId the place of the index that is meant, null when none is */
    long insert(
            PublicRef ref,
            CaseNumber number,
            Ori ori,
            String title,
            @Nullable String place,
            @Nullable Long placeId,
            Instant at,
            String by) {
        return sql.sql("""
                insert into cases.jacket (ref, number, ori, title, place, place_id, opened_at, opened_by, state, version)
                values (:ref, :number, :ori, :title, :place, :placeId, :at, :by, 'OPEN', 1)
                returning id
                """)
                .param("ref", ref)
                .param("number", number)
                .param("ori", ori)
                .param("title", title)
                .param("place", place)
                .param("placeId", placeId)
                .param("at", at)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    int close(long id, int version, CaseStatus.Closed as) {
        return sql.sql("""
                update cases.jacket set state = 'CLOSED', closing = :closing, close_reason = :reason, closed_at = :at,
                    closed_by = :by, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("closing", as.closing())
                .param("reason", as.reason())
                .param("at", as.at())
                .param("by", as.by())
                .update();
    }

    int reopen(long id, int version) {
        return sql.sql("""
                update cases.jacket set state = 'OPEN', closing = null, close_reason = null, closed_at = null,
                    closed_by = null, version = version + 1
                where id = :id and version = :version
                """).param("id", id).param("version", version).update();
    }

    /** @return id of the line */
    long add(long jacket, Jacket.Happening it) {
        return sql.sql("""
                insert into cases.line (jacket, at, by, kind, closing, reason)
                values (:jacket, :at, :by, :kind, :closing, :reason) returning id
                """)
                .param("jacket", jacket)
                .param("at", it.at())
                .param("by", it.by())
                .param("kind", it.kind())
                .param("closing", it.closing())
                .param("reason", it.reason())
                .query(Long.class)
                .single();
    }

    /** @param endings how it was closed, by id of the line */
    List<Jacket.Happening> happenings(long jacket, Map<Long, Ending> endings) {
        return sql.sql("select id, at, by, kind, closing, reason from cases.line where jacket = :jacket order by id")
                .param("jacket", jacket)
                .query((row, n) -> new Jacket.Happening(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("kind"),
                        row.getString("closing"),
                        row.getString("reason"),
                        endings.get(row.getLong("id"))))
                .list();
    }

    Optional<Jacket> find(PublicRef ref) {
        return sql.sql("""
                select id, ref, number, ori, title, place, opened_at, opened_by, state, closing, close_reason, closed_at,
                    closed_by, restricted_at, version
                from cases.jacket where ref = :ref
                """).param("ref", ref).query((row, n) -> jacket(row)).optional();
    }

    /** Until this transaction ends nobody else takes hold of the jacket so; who does waits, and sees it as it stands then. */
    void lock(PublicRef ref) {
        sql.sql("select 1 from cases.jacket where ref = :ref for update")
                .param("ref", ref)
                .query(Integer.class)
                .optional();
    }

    /** Cases at these places of the index, but for those that are restricted to others; newest first. */
    List<Jacket> at(Collection<Long> places, int most, @Nullable Long account) {
        return sql.sql("""
                select id, ref, number, ori, title, place, opened_at, opened_by, state, closing, close_reason, closed_at,
                    closed_by, restricted_at, version
                """ + AT + " order by opened_at desc, id desc limit :most")
                .param("places", places.toArray(Long[]::new))
                .param("account", account)
                .param("most", most)
                .query((row, n) -> jacket(row))
                .list();
    }

    long countAt(Collection<Long> places, @Nullable Long account) {
        return sql.sql("select count(*) " + AT)
                .param("places", places.toArray(Long[]::new))
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** Restricted cases stand in it only for the account assigned to them. */
    List<Jacket> list(CaseFilter filter, int most, @Nullable Long account) {
        return sql.sql("""
                select id, ref, number, ori, title, place, opened_at, opened_by, state, closing, close_reason, closed_at,
                    closed_by, restricted_at, version
                from cases.jacket
                where (restricted_at is null or exists (select 1 from cases.assigned
                        where jacket = jacket.id and account = :account and ended_at is null))
                    and (:number::text is null or number = :number)
                    and (:text::text is null or strpos(lower(title || ' ' || coalesce(place, '')), lower(:text)) > 0)
                    and (:state::text is null or state = :state)
                    and (:from::timestamptz is null or opened_at >= :from)
                    and (:until::timestamptz is null or opened_at < :until)
                    and (:after::text is null
                        or (opened_at, id) < (select opened_at, id from cases.jacket last where ref = :after
                            and (restricted_at is null or exists (select 1 from cases.assigned
                                where jacket = last.id and account = :account and ended_at is null))))
                order by opened_at desc, id desc limit :most
                """)
                .param("account", account)
                .param("number", filter.number())
                .param("text", filter.text())
                .param("state", filter.state())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("after", filter.after())
                .param("most", most)
                .query((row, n) -> jacket(row))
                .list();
    }

    private static Jacket jacket(ResultSet row) throws SQLException {
        String closing = row.getString("closing");
        Timestamp closed = row.getTimestamp("closed_at");
        CaseStatus status = closing == null || closed == null
                ? new CaseStatus.Open()
                : new CaseStatus.Closed(
                        CaseStatus.Closing.valueOf(closing),
                        row.getString("close_reason"),
                        closed.toInstant(),
                        row.getString("closed_by"));
        return new Jacket(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                CaseNumber.of(row.getString("number")),
                Ori.of(row.getString("ori")),
                row.getString("title"),
                row.getString("place"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                status,
                row.getTimestamp("restricted_at") != null,
                row.getInt("version"));
    }

    /** Running numbers of those whose number begins so. */
    List<Long> numbers(String prefix) {
        return sql.sql(
                        "select substr(number, length(:prefix) + 1)::bigint from cases.jacket where starts_with(number, :prefix)")
                .param("prefix", prefix)
                .query(Long.class)
                .list();
    }
}
