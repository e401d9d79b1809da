package org.stationhouse.desk.dispatch.visitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;

/** A row of the visitor log as the visitor that it is. */
final class VisitorRowStore {

    private VisitorRowStore() {}

    static Visitor visitor(ResultSet row) throws SQLException {
        String host = row.getString("host_code");
        String plate = row.getString("plate");
        String contact = row.getString("contact_ref");
        Timestamp back = row.getTimestamp("badge_back_at");
        return new Visitor(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                new Visitor.Said(
                        row.getString("name"),
                        row.getString("organization"),
                        row.getString("purpose"),
                        host == null ? null : new Visitor.Host(host, row.getString("host_name")),
                        row.getString("office"),
                        row.getString("badge"),
                        Visitor.Seen.valueOf(row.getString("seen")),
                        row.getBoolean("minor"),
                        plate == null ? null : new Plate(plate)),
                contact == null
                        ? null
                        : new Visitor.From(
                                row.getLong("contact_id"), new PublicRef(contact), row.getString("contact_number")),
                row.getTimestamp("came_at").toInstant(),
                back == null ? null : back.toInstant(),
                row.getString("taken_by"),
                row.getString("taken_code"),
                row.getInt("told"),
                state(row),
                row.getInt("version"));
    }

    private static VisitorState state(ResultSet row) throws SQLException {
        String word = row.getString("state");
        String by = row.getString("state_by");
        String said = row.getString("said");
        return switch (word) {
            case "WAITING" -> new VisitorState.Waiting();
            case "COMING" -> new VisitorState.Coming(by);
            case "NOT_TODAY" -> new VisitorState.NotToday(by, said);
            case "INSIDE" -> new VisitorState.Inside();
            case "LEFT" -> new VisitorState.Left(row.getTimestamp("state_at").toInstant(), by, said);
            default -> throw new IllegalArgumentException("no such state of a visitor: " + word);
        };
    }
}
