package org.stationhouse.desk.reports.distribution;

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
import org.stationhouse.desk.reports.ReportShelf;
import org.stationhouse.foundation.kernel.PublicRef;

/** Packets on their way. What a reader asks for is only of reports that he may know of. */
@Repository
class PacketStore {

    static final String NEWEST = "packet.id desc";

    static final Map<String, String> ORDERS = Map.of(
            "made", "packet.made_at",
            "number", "report.number",
            "recipient", "lower(recipient.name)",
            "channel", "packet.channel",
            "state", "packet.state",
            "since", "packet.state_at");

    private static final String SELECT = "select packet.*, " + RecipientStore.COLUMNS + """
        , report.ref as report_ref, report.number as report_number, report.jacket, report.case_ref, report.case_number, report.guarded,
            report.version as report_version
        from reports.packet join reports.report on report.id = packet.report
            join reports.recipient on recipient.id = packet.recipient
            left join reports.connection on connection.id = recipient.connection
        """;

    private final JdbcClient sql;

    PacketStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return the packet's id; empty when this recipient has one of this report already */
    Optional<Long> insert(
            PublicRef ref, long report, Route route, Channel channel, PacketState state, Instant now, String by) {
        return sql.sql("""
            insert into reports.packet (ref, report, recipient, route, channel, made_at, made_by, state, state_at, state_by, tries,
                next_at, may_be_out, version)
            values (:ref, :report, :recipient, :route, :channel, :now, :by, :state, :now, :by, 0, :nextAt, false, 1)
            on conflict (report, recipient) do nothing returning id
            """)
                .param("ref", ref)
                .param("report", report)
                .param("recipient", route.to().id())
                .param("route", route.id())
                .param("channel", channel.name())
                .param("now", now)
                .param("by", by)
                .param("state", state.word())
                .param("nextAt", state.nextAt())
                .query(Long.class)
                .optional();
    }

    /** Packets without their bytes that still go, oldest first. */
    List<Packet> bare(int most) {
        return sql.sql(SELECT + """
             where packet.file is null and packet.state in ('WAITING', 'TO_PRINT') order by packet.id limit :most
            """)
                .param("most", most)
                .query((row, n) -> packet(row))
                .list();
    }

    /** @return 0 when it has its bytes already */
    int updateFile(Packet packet, Packet.File file, String labels) {
        return sql.sql("""
            update reports.packet set file = :file, size = :size, sha256 = :sha256, pages = :pages, labels = :labels,
                version = version + 1
            where id = :id and version = :version and file is null
            """)
                .param("file", file.id())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("pages", file.pages())
                .param("labels", labels)
                .param("id", packet.id())
                .param("version", packet.version())
                .update();
    }

    /** The one that is due longest; held by this transaction, passed over by others. @param resting recipients that are left alone */
    Optional<Packet> lockDue(Instant now, Collection<Long> resting) {
        return sql.sql(SELECT + """
             where packet.next_at <= :now and packet.file is not null and packet.recipient <> all(:resting)
            order by packet.next_at, packet.id limit 1 for update of packet skip locked
            """)
                .param("now", now)
                .param("resting", resting.toArray(Long[]::new))
                .query((row, n) -> packet(row))
                .optional();
    }

    /** It is in a courier's hands; when nobody notes how that ended, it is tried again at {@code nextAt}. */
    int updateTaken(Packet from, Instant nextAt) {
        return sql.sql("""
            update reports.packet set tries = tries + 1, next_at = :nextAt, may_be_out = true, version = version + 1
            where id = :id and version = :version
            """)
                .param("nextAt", nextAt)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @return 1, or 0 when it changed since this version */
    int updateState(Packet from, PacketState to, Channel channel, boolean mayBeOut, Instant now, String by) {
        return sql.sql("""
            update reports.packet set state = :state, state_at = :now, state_by = :by, said = :said, tries = :tries, next_at = :nextAt,
                channel = :channel, may_be_out = :mayBeOut, version = version + 1
            where id = :id and version = :version
            """)
                .param("state", to.word())
                .param("now", now)
                .param("by", by)
                .param("said", to.said())
                .param("tries", to.tries())
                .param("nextAt", to.nextAt())
                .param("channel", channel.name())
                .param("mayBeOut", mayBeOut)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** Those that lie in the folders of their recipients, longest first. */
    List<Packet> unacknowledged(int most) {
        return sql.sql(SELECT + " where packet.state = 'SENT' order by packet.state_at, packet.id limit :most")
                .param("most", most)
                .query((row, n) -> packet(row))
                .list();
    }

    Optional<Packet> lock(PublicRef ref) {
        return sql.sql(SELECT + " where packet.ref = :ref for update of packet")
                .param("ref", ref)
                .query((row, n) -> packet(row))
                .optional();
    }

    /** @param account of the reader */
    Optional<Packet> find(PublicRef ref, @Nullable Long account) {
        return sql.sql(SELECT + " where packet.ref = :ref and " + ReportShelf.knownSql("report.ref"))
                .param("ref", ref)
                .param("account", account)
                .query((row, n) -> packet(row))
                .optional();
    }

    /** In the order in which they were made. @param report whose readers know of it */
    List<Packet> ofReport(long report) {
        return sql.sql(SELECT + " where packet.report = :report order by packet.id")
                .param("report", report)
                .query((row, n) -> packet(row))
                .list();
    }

    /** @param account of the reader @param order full order text of this store */
    List<Packet> list(PacketFilter filter, @Nullable Long account, String order, int skip, int most) {
        return sql.sql(SELECT + " where " + ReportShelf.knownSql("report.ref") + """
                 and (:state::text is null or packet.state = :state
                    or :state = 'OPEN' and packet.state not in ('DELIVERED', 'CANCELED'))
                and (:channel::text is null or packet.channel = :channel)
                and (:text::text is null or report.number = upper(:text) or strpos(lower(recipient.name), lower(:text)) > 0)
            order by\
            """ + " " + order
                        + " limit :most offset :skip")
                .param("account", account)
                .param("state", filter.state())
                .param("channel", filter.channel())
                .param("text", filter.text())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> packet(row))
                .list();
    }

    void line(long packet, Packet.Line line) {
        sql.sql("insert into reports.packet_line (packet, at, by, step, said) values (:packet, :at, :by, :step, :said)")
                .param("packet", packet)
                .param("at", line.at())
                .param("by", line.by())
                .param("step", line.step())
                .param("said", line.said())
                .update();
    }

    List<Packet.Line> lines(long packet) {
        return sql.sql("select at, by, step, said from reports.packet_line where packet = :packet order by id")
                .param("packet", packet)
                .query(Packet.Line.class)
                .list();
    }

    private static Packet packet(ResultSet row) throws SQLException {
        String file = row.getString("file");
        String labels = row.getString("labels");
        return new Packet(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                new Packet.Of(
                        row.getLong("report"),
                        new PublicRef(row.getString("report_ref")),
                        row.getString("report_number"),
                        new CaseLink(
                                row.getLong("jacket"),
                                new PublicRef(row.getString("case_ref")),
                                row.getString("case_number"),
                                row.getBoolean("guarded")),
                        row.getInt("report_version")),
                RecipientStore.recipient(row),
                Channel.valueOf(row.getString("channel")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                file == null
                        ? null
                        : new Packet.File(
                                new PublicRef(file), row.getLong("size"), row.getString("sha256"), row.getInt("pages")),
                labels == null ? "" : labels,
                PacketState.of(row.getString("state"), row.getInt("tries"), at(row, "next_at"), row.getString("said")),
                row.getTimestamp("state_at").toInstant(),
                row.getString("state_by"),
                row.getBoolean("may_be_out"),
                row.getInt("version"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
