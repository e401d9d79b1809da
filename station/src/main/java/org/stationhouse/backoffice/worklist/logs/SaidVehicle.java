package org.stationhouse.backoffice.worklist.logs;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/** A vehicle as typed into one field: a plate, with its state before it where it was said, or a whole VIN. */
public record SaidVehicle(
        @Nullable String state,
        @Nullable Plate plate,
        @Nullable Vin vin) {

    private static final Pattern STATED = Pattern.compile("([A-Z]{2})\\s+(\\S.*)");

    /** @return empty where it is neither */
    public static Optional<SaidVehicle> of(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        if (text.matches(".*\\d.*") && Vin.possible(text) && Vin.of(text).whole()) {
            return Optional.of(new SaidVehicle(null, null, Vin.of(text)));
        }
        var stated = STATED.matcher(text);
        String state = stated.matches() ? stated.group(1) : null;
        String plate = stated.matches() ? stated.group(2) : text;
        return Plate.possible(plate) ? Optional.of(new SaidVehicle(state, Plate.of(plate), null)) : Optional.empty();
    }

    /** As it is kept; read again it is the same. */
    public String text() {
        return vin != null ? vin.text() : state == null ? String.valueOf(plate) : state + " " + plate;
    }
}
