package org.stationhouse.desk.reports.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Recipients, and the rules that send reports to them. */
@Repository
class RecipientStore {

    /** A recipient with its connection, as {@link #recipient} reads it. */
    static final String COLUMNS = """
        recipient.id as to_id, recipient.ref as to_ref, recipient.name as to_name, recipient.kind as to_kind,
        recipient.paper as to_paper, recipient.purpose, recipient.authority, recipient.withdrawn_at as to_withdrawn,
        connection.id as by_id, connection.ref as by_ref, connection.name as by_name, connection.channel as by_channel,
        connection.address as by_address, connection.withdrawn_at as by_withdrawn
        """;

    private static final String RECIPIENTS = "select " + COLUMNS + """
         from reports.recipient left join reports.connection on connection.id = recipient.connection
        """;

    private static final String ROUTES = "select route.*, " + COLUMNS + """
         from reports.route join reports.recipient on recipient.id = route.recipient
            left join reports.connection on connection.id = recipient.connection
        """;

    private final JdbcClient sql;

    RecipientStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 0 when one that stands has this name */
    int insert(
            PublicRef ref,
            String name,
            Recipient.Kind kind,
            @Nullable Long connection,
            Recipient.Copy copy,
            String purpose,
            String authority,
            Instant at,
            String by) {
        return sql.sql("""
            insert into reports.recipient (ref, name, kind, connection, paper, purpose, authority, added_at, added_by)
            values (:ref, :name, :kind, :connection, :paper, :purpose, :authority, :at, :by) on conflict do nothing
            """)
                .param("ref", ref)
                .param("name", name)
                .param("kind", kind.name())
                .param("connection", connection)
                .param("paper", copy.name())
                .param("purpose", purpose)
                .param("authority", authority)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** With its rules. @return 0 when there is none that stands */
    int withdraw(PublicRef ref, Instant at, String by) {
        int rows =
                sql.sql("""
            update reports.recipient set withdrawn_at = :at, withdrawn_by = :by where ref = :ref and withdrawn_at is null
            """).param("at", at).param("by", by).param("ref", ref).update();
        sql.sql("""
            update reports.route set withdrawn_at = :at, withdrawn_by = :by
            where recipient = (select id from reports.recipient where ref = :ref) and withdrawn_at is null
            """).param("at", at).param("by", by).param("ref", ref).update();
        return rows;
    }

    /** Withdrawn ones last. */
    List<Recipient> all() {
        return sql.sql(RECIPIENTS + " order by recipient.withdrawn_at is not null, lower(recipient.name), recipient.id")
                .query((row, n) -> recipient(row))
                .list();
    }

    Optional<Recipient> find(PublicRef ref) {
        return sql.sql(RECIPIENTS + " where recipient.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> recipient(row))
                .optional();
    }

    void insertRoute(
            PublicRef ref,
            long to,
            @Nullable String kind,
            @Nullable String offense,
            @Nullable String role,
            boolean minor,
            Instant at,
            String by) {
        sql.sql("""
            insert into reports.route (ref, recipient, kind, offense, role, minor, added_at, added_by)
            values (:ref, :to, :kind, :offense, :role, :minor, :at, :by)
            """)
                .param("ref", ref)
                .param("to", to)
                .param("kind", kind)
                .param("offense", offense)
                .param("role", role)
                .param("minor", minor)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** @return 0 when there is none that stands */
    int withdrawRoute(PublicRef ref, Instant at, String by) {
        return sql.sql("""
            update reports.route set withdrawn_at = :at, withdrawn_by = :by where ref = :ref and withdrawn_at is null
            """).param("at", at).param("by", by).param("ref", ref).update();
    }

    /** Rules that stand, of recipients that stand, in the order in which they were added. */
    List<Route> routes() {
        return sql.sql(ROUTES
                        + " where route.withdrawn_at is null and recipient.withdrawn_at is null order by route.id")
                .query((row, n) -> new Route(
                        row.getLong("id"),
                        new PublicRef(row.getString("ref")),
                        recipient(row),
                        row.getString("kind"),
                        row.getString("offense"),
                        row.getString("role"),
                        row.getBoolean("minor")))
                .list();
    }

    static Recipient recipient(ResultSet row) throws SQLException {
        String by = row.getString("by_ref");
        return new Recipient(
                row.getLong("to_id"),
                new PublicRef(row.getString("to_ref")),
                row.getString("to_name"),
                Recipient.Kind.valueOf(row.getString("to_kind")),
                by == null
                        ? null
                        : new Connection(
                                row.getLong("by_id"),
                                new PublicRef(by),
                                row.getString("by_name"),
                                Channel.valueOf(row.getString("by_channel")),
                                row.getString("by_address"),
                                row.getTimestamp("by_withdrawn") != null),
                Recipient.Copy.valueOf(row.getString("to_paper")),
                row.getString("purpose"),
                row.getString("authority"),
                row.getTimestamp("to_withdrawn") != null);
    }
}
