package org.stationhouse.desk.dispatch.briefing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;

/** A row of the table of short records as the record that it is. */
final class BriefRowStore {

    private BriefRowStore() {}

    static Brief brief(ResultSet row) throws SQLException {
        String site = row.getString("place_ref");
        return new Brief(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                said(row),
                site == null ? null : new Brief.Site(new PublicRef(site), row.getString("beat")),
                from(row),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                state(row),
                row.getInt("version"));
    }

    private static Brief.Said said(ResultSet row) throws SQLException {
        return new Brief.Said(
                Brief.Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("place"),
                row.getTimestamp("seen_at").toInstant(),
                row.getDate("until_on").toLocalDate(),
                row.getString("told_by"),
                row.getString("phone"),
                person(row),
                car(row),
                row.getString("kept"),
                duty(row));
    }

    private static Brief.@Nullable Named person(ResultSet row) throws SQLException {
        String name = row.getString("person");
        return name == null
                ? null
                : new Brief.Named(
                        name,
                        Brief.Standing.valueOf(row.getString("standing")),
                        row.getString("suspicion"),
                        known(row.getString("person_ref"), row.getString("person_number")));
    }

    private static Brief.@Nullable Car car(ResultSet row) throws SQLException {
        String plate = row.getString("plate");
        String looks = row.getString("looks");
        return plate == null && looks == null
                ? null
                : new Brief.Car(
                        plate == null ? null : new Plate(plate),
                        row.getString("plate_state"),
                        looks,
                        known(row.getString("vehicle_ref"), row.getString("vehicle_number")));
    }

    private static Brief.@Nullable Known known(@Nullable String ref, @Nullable String number) {
        return ref == null || number == null ? null : new Brief.Known(new PublicRef(ref), number);
    }

    private static Brief.@Nullable Duty duty(ResultSet row) throws SQLException {
        String code = row.getString("duty_code");
        Date due = row.getDate("due_on");
        return code == null ? null : new Brief.Duty(code, row.getString("duty_name"), due.toLocalDate());
    }

    private static Brief.@Nullable From from(ResultSet row) throws SQLException {
        String call = row.getString("call_ref");
        String contact = row.getString("contact_ref");
        if (call == null && contact == null) {
            return null;
        }
        return call != null
                ? new Brief.From(true, row.getLong("call_id"), new PublicRef(call), row.getString("from_number"))
                : new Brief.From(
                        false, row.getLong("contact_id"), new PublicRef(contact), row.getString("from_number"));
    }

    private static BriefState state(ResultSet row) throws SQLException {
        String word = row.getString("state");
        Instant at = row.getTimestamp("state_at").toInstant();
        return switch (word) {
            case "OPEN" -> new BriefState.Open();
            case "HANDLED" -> new BriefState.Handled(at, row.getString("state_by"), row.getString("said"));
            case "EXPIRED" -> new BriefState.Expired(at);
            default -> throw new IllegalArgumentException("no such state of a short record: " + word);
        };
    }
}
