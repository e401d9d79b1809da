package org.stationhouse.backoffice.master.vehicle;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/**
 * Which vehicles a list shows; each part empty when not asked.
 *
 * @param plate a plate, its beginning, or what was seen of it with {@code ?} and {@code *}
 * @param state two letters
 * @param vin a VIN, its beginning, or its last 6 or 8 characters
 * @param make its beginning
 * @param color its beginning
 */
record VehicleFilter(
        String plate,
        String state,
        String vin,
        String make,
        String color,
        @Nullable Integer year) {

    private static final int LONGEST = 40;

    static VehicleFilter of(String plate, String state, String vin, String make, String color, String year) {
        String asked = plate.strip();
        String issuer = state.strip().toUpperCase(Locale.ROOT);
        if (issuer.isEmpty() && asked.matches("(?i)[a-z]{2}\\s+\\S.*") && !PlatePattern.possible(asked)) {
            issuer = asked.substring(0, 2).toUpperCase(Locale.ROOT);
            asked = asked.substring(2).strip();
        }
        return new VehicleFilter(
                cut(asked),
                cut(issuer),
                cut(vin.strip()),
                cut(literal(make)),
                cut(literal(color)),
                year.strip().matches("\\d{4}") ? Integer.valueOf(year.strip()) : null);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Signs with a meaning for {@code like} stand for themselves in no make and no color. */
    private static String literal(String typed) {
        return typed.strip().replaceAll("[%_\\\\]", "");
    }

    /** Whether what is found has to be looked through for more. */
    boolean narrow() {
        return !state.isEmpty() || !make.isEmpty() || !color.isEmpty() || year != null;
    }

    @Nullable
    PlatePattern pattern() {
        return PlatePattern.possible(plate) ? PlatePattern.of(plate) : null;
    }

    /** A plate that may be whole; null when none or only parts were asked. */
    @Nullable
    Plate whole() {
        return pattern() == null && Plate.possible(plate) ? Plate.of(plate) : null;
    }

    /** A VIN or its end; null when none was asked. */
    @Nullable
    Vin number() {
        return Vin.possible(vin) ? Vin.of(vin) : null;
    }

    /** Whether something was asked that no vehicle can have. */
    boolean impossible() {
        return !plate.isEmpty() && pattern() == null && whole() == null || !vin.isEmpty() && number() == null;
    }

    String asked() {
        return Stream.of(state, plate, vin, make, color, year == null ? "" : year.toString())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
