package org.stationhouse.backoffice.cases;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/**
 * What the browser sends to add a vehicle to a case.
 *
 * @param answer which of those offered is meant, or none
 */
record InvolvedVehicleForm(
        @Pattern(regexp = "STOLEN|RECOVERED|SUSPECT|VICTIM|TOWED|EVIDENCE|OTHER")
        String role,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String plate,

        @Pattern(regexp = "\\s*([A-Za-z]{2})?\\s*") String state,

        @Size(max = 30) @Pattern(regexp = NO_CONTROL) String vin,

        @Pattern(regexp = "\\s*((18[89]|19\\d|20\\d)\\d)?\\s*")
        String year,

        @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
        String make,

        @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
        String model,

        @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
        String color,

        @Size(max = Involved.LONGEST_SOURCE) @Pattern(regexp = NO_CONTROL)
        String source,

        @Size(max = 20) String answer) {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** A field that the browser left out is an empty one. */
    InvolvedVehicleForm {
        role = role == null ? "" : role;
        plate = plate == null ? "" : plate;
        state = state == null ? "" : state;
        vin = vin == null ? "" : vin;
        year = year == null ? "" : year;
        make = make == null ? "" : make;
        model = model == null ? "" : model;
        color = color == null ? "" : color;
        source = source == null ? "" : source;
        answer = answer == null ? "" : answer;
    }

    /** @param state two letters of the agency's own state */
    static InvolvedVehicleForm empty(String state) {
        return new InvolvedVehicleForm("STOLEN", "", state, "", "", "", "", "", "", "");
    }

    boolean plateRight() {
        return plate.isBlank() || Plate.possible(plate);
    }

    boolean vinRight() {
        return vin.isBlank() || Vin.possible(vin);
    }

    NewVehicle toNewVehicle() {
        String issuer = state.strip().toUpperCase(Locale.ROOT);
        return new NewVehicle(
                !plate.isBlank() && Plate.possible(plate) ? Plate.of(plate) : null,
                issuer.isEmpty() ? null : issuer,
                NewVehicle.PASSENGER,
                !vin.isBlank() && Vin.possible(vin) ? Vin.of(vin) : null,
                new VehicleLooks(
                        year.strip().matches("\\d{4}") ? Integer.valueOf(year.strip()) : null,
                        make,
                        model,
                        "",
                        color,
                        "",
                        ""),
                "",
                source);
    }
}
