package org.stationhouse.desk.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.desk.reports.ask.Ask;
import org.stationhouse.foundation.kernel.PersonName;

/** The rows of the report's page as the browser sends them; a row in which nothing was typed is none. */
final class ReportRows {

    static final String NO_CONTROL = "\\P{Cc}*";
    static final int MOST_ASKS = 40;

    private ReportRows() {}

    static String filled(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Answers as they are typed, by question; what the browser left out is not there. */
    static Map<String, String> answered(@Nullable Map<String, String> typed) {
        var asks = new TreeMap<String, String>();
        if (typed != null) {
            typed.forEach((ask, said) -> asks.put(ask, filled(said)));
        }
        asks.values().removeIf(String::isEmpty);
        return asks;
    }

    private static boolean blank(String... typed) {
        return Stream.of(typed).allMatch(String::isBlank);
    }

    /** @param offense section or words @param done whether completed or attempted @param asks answers by question */
    record OffenseRow(
            @NotBlank @Size(max = ReportSaid.LONGEST_LINE) @Pattern(regexp = NO_CONTROL)
            String offense,

            @Pattern(regexp = "COMPLETED|ATTEMPTED") String done,
            @Size(max = MOST_ASKS) Map<String, @Size(max = Ask.LONGEST) @Pattern(regexp = NO_CONTROL) String> asks) {

        OffenseRow {
            offense = filled(offense);
            done = done == null ? "COMPLETED" : done;
            asks = answered(asks);
        }

        static OffenseRow empty() {
            return new OffenseRow("", "COMPLETED", Map.of());
        }

        boolean untyped() {
            return offense.isBlank();
        }
    }

    /**
     * @param known number of the index, {@code new} for none of those offered, empty while nobody was asked
     * @param asks answers by question
     */
    record PersonRow(
            @Pattern(regexp = "VICTIM|SUSPECT|ARRESTEE|WITNESS|REPORTING|MISSING|OTHER")
            String role,

            @NotBlank
            @Size(max = PersonName.LONGEST)
            @Pattern(regexp = "\\s*|[^,\\p{Cc}]*[\\p{L}\\p{N}]\\P{Cc}*", message = "{reports.person.name.wrong}")
            String name,

            @Size(max = 20) @Pattern(regexp = NO_CONTROL) String born,
            @Pattern(regexp = "|F|M|U") String sex,
            @Pattern(regexp = "|W|B|I|A|P|U") String race,
            @Size(max = 40) @Pattern(regexp = NO_CONTROL) String phone,

            @Size(max = ReportSaid.LONGEST_LINE) @Pattern(regexp = NO_CONTROL)
            String address,

            @Size(max = 20) @Pattern(regexp = NO_CONTROL) String known,
            @Size(max = MOST_ASKS) Map<String, @Size(max = Ask.LONGEST) @Pattern(regexp = NO_CONTROL) String> asks) {

        PersonRow {
            role = role == null ? "VICTIM" : role;
            name = filled(name);
            born = filled(born);
            sex = filled(sex);
            race = filled(race);
            phone = filled(phone);
            address = filled(address);
            known = filled(known);
            asks = answered(asks);
        }

        static PersonRow empty() {
            return new PersonRow("VICTIM", "", "", "", "", "", "", "", Map.of());
        }

        boolean untyped() {
            return blank(name, born, phone, address, known);
        }
    }

    /** @param known as of {@link PersonRow} */
    record VehicleRow(
            @Pattern(regexp = "STOLEN|RECOVERED|SUSPECT|VICTIM|TOWED|EVIDENCE|OTHER")
            String role,

            @Size(max = 12) @Pattern(regexp = NO_CONTROL) String plate,
            @Pattern(regexp = "([A-Za-z]{2})?") String state,
            @Size(max = 24) @Pattern(regexp = NO_CONTROL) String vin,
            @Pattern(regexp = "(\\d{4})?") String year,

            @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
            String make,

            @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
            String model,

            @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
            String color,

            @Size(max = 20) @Pattern(regexp = NO_CONTROL) String known) {

        VehicleRow {
            role = role == null ? "SUSPECT" : role;
            plate = filled(plate);
            state = filled(state);
            vin = filled(vin);
            year = filled(year);
            make = filled(make);
            model = filled(model);
            color = filled(color);
            known = filled(known);
        }

        static VehicleRow empty() {
            return new VehicleRow("STOLEN", "", "", "", "", "", "", "", "");
        }

        boolean untyped() {
            return blank(plate, state, vin, year, make, model, color, known);
        }
    }

    /** @param value dollars as typed @param count blank for one */
    record PropertyRow(
            @Pattern(regexp = "STOLEN|DAMAGED|BURNED|COUNTERFEITED|RECOVERED|SEIZED|FOUND|SAFEKEEPING|UNKNOWN")
            String loss,

            @NotBlank @Size(max = 60) @Pattern(regexp = NO_CONTROL)
            String article,

            @Size(max = ReportSaid.LONGEST_LINE) @Pattern(regexp = NO_CONTROL)
            String description,

            @Size(max = 40) @Pattern(regexp = NO_CONTROL) String serial,
            @Size(max = 20) String value,
            @Pattern(regexp = "([1-9]\\d{0,3})?") String count) {

        PropertyRow {
            loss = loss == null ? "STOLEN" : loss;
            article = filled(article);
            description = filled(description);
            serial = filled(serial);
            value = filled(value);
            count = filled(count);
        }

        static PropertyRow empty(String loss) {
            return new PropertyRow(loss, "", "", "", "", "");
        }

        boolean untyped() {
            return blank(article, description, serial, value, count);
        }
    }
}
