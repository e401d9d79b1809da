package org.stationhouse.backoffice.master.hot;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/** What is entered into the agency's own list; parts as {@link HotEntry} has them. */
public record NewHot(
        String subject,
        String kind,
        String said,
        @Nullable PartialDate born,
        @Nullable String state,
        String detail,
        LocalDate sinceOn,
        @Nullable LocalDate untilOn,
        String contact,
        String caseNumber,
        String reason) {

    /** @throws IllegalArgumentException when the kind does not fit the subject, or the plate or VIN is none */
    public NewHot {
        if (!HotEntry.fits(subject, kind)) {
            throw new IllegalArgumentException(subject + " is not " + kind);
        }
        said = normal(subject, said);
    }

    private static String normal(String subject, String said) {
        return switch (subject) {
            case "PERSON" -> PersonName.of(said).toString();
            case "PLATE" -> Plate.of(said).text();
            case "VIN" -> Vin.of(said).text();
            default -> Spelling.compact(said);
        };
    }

    /** What it is found by; characters that are taken for one another are one. */
    List<String> keys() {
        return switch (subject) {
            case "PERSON" -> List.of(person(PersonName.of(said)));
            case "PLATE" -> List.of(plate(new Plate(said)));
            case "VIN" -> vin(new Vin(said));
            default -> List.of(serial(said));
        };
    }

    static String person(PersonName name) {
        return "n " + Spelling.surname(name.last());
    }

    static String plate(Plate plate) {
        return "p " + plate.seen();
    }

    /** The whole number, and its last eight characters. */
    static List<String> vin(Vin vin) {
        String seen = vin.seen();
        return List.of("v " + seen, "v " + seen.substring(Math.max(0, seen.length() - 8)));
    }

    static String serial(String serial) {
        return "s " + Spelling.compact(serial);
    }
}
