package org.stationhouse.backoffice.master;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;

/**
 * A vehicle in one line.
 *
 * @param id inside the database
 * @param number number in the index, for example {@code V26-000123}
 * @param vin null when not known
 * @param plates the newest first
 * @param flags warnings that hold today
 */
public record VehicleLine(
        long id,
        PublicRef ref,
        String number,
        @Nullable Vin vin,
        VehicleLooks looks,
        List<Plated> plates,
        List<PersonLine.Flag> flags) {

    public VehicleLine {
        plates = List.copyOf(plates);
        flags = List.copyOf(flags);
    }

    /** A plate. @param state two letters, null when not said @param now whether it holds today */
    public record Plated(String plate, @Nullable String state, boolean now) {

        public String text() {
            return state == null ? plate : state + " " + plate;
        }
    }

    /** The plate that holds, else the last one, else the VIN, else the number: what the vehicle is called by. */
    public String name() {
        return plates.stream()
                .filter(Plated::now)
                .findFirst()
                .or(() -> plates.stream().findFirst())
                .map(Plated::text)
                .orElse(vin == null ? number : vin.text());
    }

    /** Name and looks. */
    public String text() {
        String looks = looks().text();
        return looks.isEmpty() ? name() : name() + ", " + looks;
    }
}
