package org.stationhouse.backoffice.master.vehicle;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/**
 * What a vehicle is filed and looked up by.
 *
 * <ul>
 *   <li>{@code p 7ABC123}: a plate, and {@code c 7A8C123}: as it may be misread
 *   <li>{@code v 1HGCM82633A004352}: a VIN, {@code f} and the same as it may be misread
 *   <li>{@code b 1HGCM82633A004} and {@code m 1HGCM82633A352}: a VIN without its last three characters, and without the three before
 *       them, so that one with a mistyped character is found by what was typed right
 *   <li>{@code e 3A004352} and {@code e 004352}: the last eight and six characters of a VIN
 * </ul>
 */
final class VehicleKeys {

    static final int LONG_END = 8;
    static final int SHORT_END = 6;

    /** Characters in which a slip is looked for at once. */
    private static final int PART = 3;

    private VehicleKeys() {}

    static Set<String> filed(Collection<Plate> plates, Collection<Vin> vins) {
        var terms = new LinkedHashSet<String>();
        for (Plate plate : plates) {
            terms.add(plate(plate.text()));
            terms.add("c " + plate.seen());
        }
        for (Vin vin : vins) {
            terms.add(vin(vin.text()));
            terms.add("f " + vin.seen());
            if (vin.text().length() > LONG_END) {
                terms.add("e " + vin.last(LONG_END));
                terms.add("e " + vin.last(SHORT_END));
            }
            if (vin.whole()) {
                terms.add("b " + vin.text().substring(0, Vin.WHOLE - PART));
                terms.add("m " + vin.text().substring(0, Vin.WHOLE - 2 * PART) + vin.last(PART));
            }
        }
        return terms;
    }

    /** Where vehicles stand that may be the one said. */
    static Set<String> asked(@Nullable Plate plate, @Nullable Vin vin) {
        var terms = new LinkedHashSet<String>();
        if (plate != null) {
            terms.add(plate(plate.text()));
            terms.add("c " + plate.seen());
        }
        if (vin != null) {
            terms.add(vin(vin.text()));
            terms.add("f " + vin.seen());
            terms.add("e " + (vin.whole() ? vin.last(LONG_END) : vin.text()));
        }
        return terms;
    }

    static String plate(String text) {
        return "p " + text;
    }

    static String vin(String text) {
        return "v " + text;
    }

    /** The end of a VIN. */
    static String end(String text) {
        return "e " + text;
    }
}
