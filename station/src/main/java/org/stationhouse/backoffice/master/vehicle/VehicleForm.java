package org.stationhouse.backoffice.master.vehicle;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;
import org.stationhouse.foundation.web.Merge;

/**
 * What the browser sends to enter or to change a vehicle.
 *
 * @param plate plate, type, state, source and answer are of a new vehicle only
 * @param answer which of those offered is meant, or none
 * @param version version that a change was made on; 0 for a new vehicle
 */
record VehicleForm(
        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String plate,

        @Pattern(regexp = "\\s*([A-Za-z]{2})?\\s*") String state,

        @Size(max = 2) String type,

        @Size(max = 30) @Pattern(regexp = NO_CONTROL) String vin,

        @Pattern(regexp = "\\s*((18[89]|19\\d|20\\d)\\d)?\\s*")
        String year,

        @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
        String make,

        @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
        String model,

        @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
        String style,

        @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
        String color,

        @Size(max = VehicleLooks.LONGEST) @Pattern(regexp = NO_CONTROL)
        String second,

        @Size(max = VehicleLooks.LONGEST_MARKS) @Pattern(regexp = "[^\\x00]*")
        String marks,

        @Size(max = Said.LONGEST_SOURCE) @Pattern(regexp = NO_CONTROL)
        String source,

        @Size(max = 20) String answer,

        Integer version)
        implements Merge.Mergeable<VehicleForm> {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** A field that the browser left out is an empty one. */
    VehicleForm {
        plate = text(plate);
        state = text(state);
        type = text(type);
        vin = text(vin);
        year = text(year);
        make = text(make);
        model = text(model);
        style = text(style);
        color = text(color);
        second = text(second);
        marks = text(marks);
        source = text(source);
        answer = text(answer);
        version = version == null ? 0 : version;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static VehicleForm empty(String plate, String state, String vin) {
        return new VehicleForm(plate, state, NewVehicle.PASSENGER, vin, "", "", "", "", "", "", "", "", "", 0);
    }

    static VehicleForm of(Vehicle vehicle) {
        VehicleLooks looks = vehicle.looks();
        return new VehicleForm(
                "",
                "",
                "",
                vehicle.vin() == null ? "" : vehicle.vin().text(),
                looks.year() == null ? "" : looks.year().toString(),
                looks.make(),
                looks.model(),
                looks.style(),
                looks.color(),
                looks.second(),
                looks.marks(),
                "",
                "",
                vehicle.version());
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("vin", vin);
        fields.put("year", year);
        fields.put("make", make);
        fields.put("model", model);
        fields.put("style", style);
        fields.put("color", color);
        fields.put("second", second);
        fields.put("marks", marks);
        return fields;
    }

    @Override
    public VehicleForm merged(Map<String, String> values, int current) {
        return new VehicleForm(
                plate,
                state,
                type,
                values.getOrDefault("vin", ""),
                values.getOrDefault("year", ""),
                values.getOrDefault("make", ""),
                values.getOrDefault("model", ""),
                values.getOrDefault("style", ""),
                values.getOrDefault("color", ""),
                values.getOrDefault("second", ""),
                values.getOrDefault("marks", ""),
                source,
                answer,
                current);
    }

    boolean partial() {
        return PlatePattern.possible(plate);
    }

    boolean plateRight() {
        return plate.isBlank() || Plate.possible(plate);
    }

    boolean vinRight() {
        return vin.isBlank() || Vin.possible(vin);
    }

    @Nullable
    Vin number() {
        return !vin.isBlank() && Vin.possible(vin) ? Vin.of(vin) : null;
    }

    VehicleLooks looks() {
        return new VehicleLooks(
                year.strip().matches("\\d{4}") ? Integer.valueOf(year.strip()) : null,
                make,
                model,
                style,
                color,
                second,
                marks);
    }

    NewVehicle toNewVehicle() {
        String issuer = state.strip().toUpperCase(Locale.ROOT);
        return new NewVehicle(
                !plate.isBlank() && Plate.possible(plate) ? Plate.of(plate) : null,
                issuer.isEmpty() ? null : issuer,
                type.isEmpty() ? NewVehicle.PASSENGER : type,
                number(),
                looks(),
                partial() ? plate.strip() : "",
                source);
    }
}
