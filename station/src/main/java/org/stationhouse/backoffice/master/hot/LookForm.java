package org.stationhouse.backoffice.master.hot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/**
 * What the browser sends to look somebody or something up in the hot files.
 *
 * @param purpose one of {@link #PURPOSES}
 * @param caseNumber this or a reason is given
 */
record LookForm(
        @Size(max = PersonName.LONGEST) @Pattern(regexp = HotForm.NO_CONTROL)
        String name,

        @Size(max = 20) @Pattern(regexp = HotForm.NO_CONTROL)
        String born,

        @Size(max = 20) @Pattern(regexp = HotForm.NO_CONTROL)
        String plate,

        @Size(max = 30) @Pattern(regexp = HotForm.NO_CONTROL)
        String vin,

        @Size(max = 40) @Pattern(regexp = HotForm.NO_CONTROL)
        String serial,

        @NotBlank @Pattern(regexp = "[CDFJ]?") String purpose,

        @Size(max = 30) @Pattern(regexp = HotForm.NO_CONTROL)
        String caseNumber,

        @Size(max = 500) @Pattern(regexp = HotForm.NO_CONTROL)
        String reason) {

    /** Codes of purpose as NCIC has them: criminal justice, domestic violence court, return of firearms, criminal justice employment. */
    static final List<String> PURPOSES = List.of("C", "D", "F", "J");

    /** A field that the browser left out is an empty one. */
    LookForm {
        name = name == null ? "" : name;
        born = born == null ? "" : born;
        plate = plate == null ? "" : plate;
        vin = vin == null ? "" : vin;
        serial = serial == null ? "" : serial;
        purpose = purpose == null ? "" : purpose;
        caseNumber = caseNumber == null ? "" : caseNumber;
        reason = reason == null ? "" : reason;
    }

    static LookForm empty(String name, String plate, String vin) {
        return new LookForm(name, "", plate, vin, "", "", "", "");
    }

    static LookForm of(HotEntry entry) {
        boolean person = entry.subject().equals("PERSON");
        boolean plate = entry.subject().equals("PLATE");
        boolean vin = entry.subject().equals("VIN");
        return new LookForm(
                person ? entry.said() : "",
                entry.born() == null ? "" : entry.born().us(),
                plate ? entry.said() : "",
                vin ? entry.said() : "",
                person || plate || vin ? "" : entry.said(),
                "",
                "",
                "");
    }

    private static boolean readable(String typed) {
        return typed.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    HotFile.Asked asked(LocalDate today) {
        return new HotFile.Asked(
                readable(name) ? List.of(PersonName.of(name.strip().replaceFirst("^,+\\s*", ""))) : List.of(),
                PartialDate.typed(born, today).stream().toList(),
                !plate.isBlank() && Plate.possible(plate) ? List.of(Plate.of(plate)) : List.of(),
                !vin.isBlank() && Vin.possible(vin) ? List.of(Vin.of(vin)) : List.of(),
                Spelling.compact(serial).isEmpty() ? List.of() : List.of(serial));
    }

    boolean plateRight() {
        return plate.isBlank() || Plate.possible(plate);
    }

    boolean vinRight() {
        return vin.isBlank() || Vin.possible(vin);
    }

    boolean bornRight(LocalDate today) {
        return born.isBlank() || PartialDate.typed(born, today).isPresent();
    }

    /** As the audit line says what was asked. */
    String typed() {
        return Stream.of(name, born, plate, vin, serial)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
