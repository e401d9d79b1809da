package org.stationhouse.backoffice.master;

import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/**
 * What is said of a vehicle that may be new.
 *
 * @param plate null when not said
 * @param state two letters of the state of the plate, null when not said
 * @param type kind of plate, as in the messages under {@code master.sort.PLATE}
 * @param vin null when not said; of a candidate look-up its last 6 or 8 characters will do
 * @param partial what was seen of a plate, with {@code ?} and {@code *} for the rest; only looked up, never entered; empty for none
 * @param source who said it, on what occasion; empty when not said
 */
public record NewVehicle(
        @Nullable Plate plate,
        @Nullable String state,
        String type,
        @Nullable Vin vin,
        VehicleLooks looks,
        String partial,
        String source) {

    /** The plate of a passenger car. */
    public static final String PASSENGER = "PC";

    public NewVehicle {
        source = source.strip();
    }

    public static NewVehicle of(@Nullable Plate plate, @Nullable String state, VehicleLooks looks, String source) {
        return new NewVehicle(plate, state, PASSENGER, null, looks, "", source);
    }

    /** Whether anything was said by which a vehicle is known again. */
    public boolean isEmpty() {
        return plate == null && vin == null && partial.isEmpty() && looks.equals(VehicleLooks.NONE);
    }

    /** The plate with its state, else what it looks like. */
    public String text() {
        String at = state == null ? "" : state + " ";
        return plate != null ? at + plate : vin != null ? vin.text() : !partial.isEmpty() ? at + partial : looks.text();
    }
}
