package org.stationhouse.desk.dispatch.complaint;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.foundation.kernel.PublicRef;

/** A row of the table of complaints as the record that it is. */
final class ComplaintRowStore {

    private ComplaintRowStore() {}

    static Complaint complaint(ResultSet row) throws SQLException {
        String contact = row.getString("contact_ref");
        return new Complaint(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                said(row),
                contact == null
                        ? null
                        : new Complaint.From(
                                row.getLong("contact_id"), new PublicRef(contact), row.getString("contact_number")),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("taken_by"),
                Complaint.Receipt.valueOf(row.getString("receipt")),
                row.getString("assigned_names"),
                state(row),
                row.getInt("version"));
    }

    private static Complaint.Said said(ResultSet row) throws SQLException {
        return new Complaint.Said(
                Complaint.Kind.valueOf(row.getString("kind")),
                Contact.Channel.valueOf(row.getString("channel")),
                row.getTimestamp("came_at").toInstant(),
                new Complaint.Complainant(
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("address"),
                        row.getBoolean("spanish")),
                row.getString("what"),
                row.getString("happened"),
                row.getString("place"),
                employee(row),
                row.getString("witnesses"),
                row.getString("wants"));
    }

    private static Complaint.@Nullable Employee employee(ResultSet row) throws SQLException {
        String described = row.getString("employee");
        String member = row.getString("member_ref");
        return described == null
                ? null
                : new Complaint.Employee(
                        described,
                        member == null ? null : new Complaint.Member(row.getLong("member"), new PublicRef(member)));
    }

    private static ComplaintState state(ResultSet row) throws SQLException {
        String word = row.getString("state");
        String said = row.getString("said");
        return switch (word) {
            case "TAKEN" -> new ComplaintState.Taken();
            case "ASSIGNED" -> new ComplaintState.Assigned(day(row, "due_on"));
            case "HANDED_OVER" -> new ComplaintState.HandedOver(said);
            case "CLOSED" -> new ComplaintState.Closed(outcome(row));
            case "TOLD" -> new ComplaintState.Told(outcome(row), said);
            default -> throw new IllegalArgumentException("no such state of a complaint: " + word);
        };
    }

    private static ComplaintState.Outcome outcome(ResultSet row) throws SQLException {
        return new ComplaintState.Outcome(
                Complaint.Finding.valueOf(row.getString("finding")), row.getString("answer"), day(row, "closed_on"));
    }

    private static java.time.LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day.toLocalDate();
    }
}
