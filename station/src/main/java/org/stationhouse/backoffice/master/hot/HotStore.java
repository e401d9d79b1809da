package org.stationhouse.backoffice.master.hot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class HotStore {

    private final JdbcClient sql;

    HotStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PublicRef ref, String number, NewHot said, Instant at, String by) {
        sql.sql("""
                insert into master.hot (ref, number, subject, kind, said, born, state, detail, keys, since_on, until_on, contact,
                    case_number, reason, entered_at, entered_by, version)
                values (:ref, :number, :subject, :kind, :said, :born, :state, :detail, :keys, :sinceOn, :untilOn, :contact,
                    :caseNumber, :reason, :at, :by, 1)
                """)
                .param("ref", ref)
                .param("number", number)
                .param("subject", said.subject())
                .param("kind", said.kind())
                .param("said", said.said())
                .param("born", said.born() == null ? null : said.born().toString())
                .param("state", said.state())
                .param("detail", said.detail())
                .param("keys", said.keys().toArray(String[]::new))
                .param("sinceOn", said.sinceOn())
                .param("untilOn", said.untilOn())
                .param("contact", said.contact())
                .param("caseNumber", said.caseNumber())
                .param("reason", said.reason())
                .param("at", at)
                .param("by", by)
                .update();
    }

    Optional<HotEntry> find(PublicRef ref) {
        return sql.sql("select * from master.hot where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** Entries that hold on that day and are found by one of these keys, the newest first. */
    List<HotEntry> keyed(Collection<String> keys, LocalDate today) {
        return sql.sql("""
                select * from master.hot where keys && :keys::text[] and cleared_at is null and (until_on is null or until_on >= :today)
                order by entered_at desc, id desc
                """)
                .param("keys", keys.toArray(String[]::new))
                .param("today", today)
                .query((row, n) -> entry(row))
                .list();
    }

    /** A page of the list, the newest first. @param text part of what was said, of a number or a case; empty for all */
    List<HotEntry> list(HotFilter filter, LocalDate today, int skip, int most) {
        return sql.sql("""
                select * from master.hot
                where (:subject = '' or subject = :subject) and (:kind = '' or kind = :kind)
                    and (:text = '' or strpos(upper(said || ' ' || number || ' ' || case_number), upper(:text)) > 0)
                    and (:standing = '' or :standing = case when cleared_at is not null then 'CLEARED'
                        when until_on < :today then 'ENDED' when checked_at is null then 'UNCHECKED' else 'HOLDS' end)
                order by entered_at desc, id desc offset :skip limit :most
                """)
                .param("subject", filter.subject())
                .param("kind", filter.kind())
                .param("text", filter.text())
                .param("standing", filter.standing())
                .param("today", today)
                .param("skip", skip)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    int check(long id, int version, Instant at, String by) {
        return sql.sql("""
                update master.hot set checked_at = :at, checked_by = :by, version = version + 1
                where id = :id and version = :version and cleared_at is null
                """)
                .param("at", at)
                .param("by", by)
                .param("id", id)
                .param("version", version)
                .update();
    }

    int clear(long id, int version, String why, Instant at, String by) {
        return sql.sql("""
                update master.hot set cleared_at = :at, cleared_by = :by, cleared_why = :why, version = version + 1
                where id = :id and version = :version and cleared_at is null
                """)
                .param("at", at)
                .param("by", by)
                .param("why", why)
                .param("id", id)
                .param("version", version)
                .update();
    }

    /** Running numbers of those whose number begins so. */
    List<Long> numbers(String prefix) {
        return sql.sql("""
                select substr(number, length(:prefix) + 1)::bigint from master.hot where starts_with(number, :prefix)
                """).param("prefix", prefix).query(Long.class).list();
    }

    private static HotEntry entry(ResultSet row) throws SQLException {
        String born = row.getString("born");
        return new HotEntry(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("said"),
                born == null ? null : PartialDate.of(born),
                row.getString("state"),
                row.getString("detail"),
                row.getObject("since_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("contact"),
                row.getString("case_number"),
                row.getString("reason"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"),
                instant(row.getTimestamp("checked_at")),
                row.getString("checked_by"),
                instant(row.getTimestamp("cleared_at")),
                row.getString("cleared_by"),
                row.getString("cleared_why"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
