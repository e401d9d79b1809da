package org.stationhouse.backoffice.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class ReleaseStore {

    static final String NEWEST = "release.at desc, release.id desc";

    static final Map<String, String> ORDERS = Map.of(
            "left", "release.at",
            "number", "release.record_number",
            "recipient", "lower(release.recipient)",
            "channel", "release.channel",
            "arrived", "receipt.at");

    private static final String SELECT = """
        select release.*, receipt.at as arrived_at, receipt.by as arrived_by, receipt.said as arrived_said
        from disclosure.release left join disclosure.receipt on receipt.release = release.id
        """;

    private final JdbcClient sql;

    ReleaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 0 when this source has its line already */
    int insert(PublicRef ref, String source, Instant at, String by, Release.Of of, Release.What what, Release.To to) {
        return sql.sql("""
            insert into disclosure.release (ref, source, at, by, record_kind, record_ref, record_number, paper, paper_version, labels,
                pages, size, sha256, recipient, recipient_kind, purpose, authority, channel)
            values (:ref, :source, :at, :by, :kind, :record, :number, :paper, :paperVersion, :labels, :pages, :size, :sha256,
                :recipient, :recipientKind, :purpose, :authority, :channel)
            on conflict (source) do nothing
            """)
                .param("ref", ref)
                .param("source", source)
                .param("at", at)
                .param("by", by)
                .param("kind", of.kind())
                .param("record", of.ref())
                .param("number", of.number())
                .param("paper", what.paper())
                .param("paperVersion", what.version())
                .param("labels", what.labels())
                .param("pages", what.pages())
                .param("size", what.size())
                .param("sha256", what.sha256())
                .param("recipient", to.name())
                .param("recipientKind", to.kind())
                .param("purpose", to.purpose())
                .param("authority", to.authority())
                .param("channel", to.channel())
                .update();
    }

    /** @return 0 when nothing left by this source, or it has its receipt already */
    int insertReceipt(String source, Instant at, String by, String said) {
        return sql.sql("""
            insert into disclosure.receipt (release, at, by, said)
            select id, :at, :by, :said from disclosure.release where source = :source on conflict (release) do nothing
            """)
                .param("at", at)
                .param("by", by)
                .param("said", said)
                .param("source", source)
                .update();
    }

    /** @param readable kinds of records that the reader reads @param account his, null for a program @param order full order text of this store */
    List<Release> list(
            ReleaseFilter filter, List<Releasable> readable, @Nullable Long account, String order, int skip, int most) {
        return sql.sql(SELECT + " where " + known(readable) + """
                 and (:text::text is null or release.record_number = upper(:text)
                    or strpos(lower(release.recipient), lower(:text)) > 0)
                and (:to::text is null or release.recipient_kind = :to)
                and (:channel::text is null or release.channel = :channel)
                and (:from::timestamptz is null or release.at >= :from)
                and (:until::timestamptz is null or release.at < :until)
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("account", account)
                .param("text", filter.text())
                .param("to", filter.to())
                .param("channel", filter.channel())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> release(row))
                .list();
    }

    Optional<Release> find(PublicRef ref, List<Releasable> readable, @Nullable Long account) {
        return sql.sql(SELECT + " where release.ref = :ref and " + known(readable))
                .param("ref", ref)
                .param("account", account)
                .query((row, n) -> release(row))
                .optional();
    }

    /** Of which records the reader may know. */
    private static String known(List<Releasable> readable) {
        return "(false"
                + readable.stream()
                        .map(it -> " or release.record_kind = '%s' and %s"
                                .formatted(it.kind(), it.known().sql("release.record_ref")))
                        .collect(Collectors.joining())
                + ")";
    }

    private static Release release(ResultSet row) throws SQLException {
        var arrived = row.getTimestamp("arrived_at");
        return new Release(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                new Release.Of(
                        row.getString("record_kind"),
                        new PublicRef(row.getString("record_ref")),
                        row.getString("record_number")),
                new Release.What(
                        row.getString("paper"),
                        row.getInt("paper_version"),
                        row.getString("labels"),
                        row.getInt("pages"),
                        row.getLong("size"),
                        row.getString("sha256")),
                new Release.To(
                        row.getString("recipient"),
                        row.getString("recipient_kind"),
                        row.getString("purpose"),
                        row.getString("authority"),
                        row.getString("channel")),
                arrived == null
                        ? null
                        : new Release.Receipt(
                                arrived.toInstant(), row.getString("arrived_by"), row.getString("arrived_said")));
    }
}
