package org.stationhouse.backoffice.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * What the browser sends to add a person to a case.
 *
 * @param answer which of those offered is meant, or none
 */
record InvolvedForm(
        @Pattern(regexp = "VICTIM|SUSPECT|WITNESS|REPORTING|ARRESTEE|MISSING|OTHER")
        String role,

        @NotBlank @Size(max = PersonName.LONGEST) @Pattern(regexp = "[\\P{Cc}]*[\\p{L}\\p{N}][\\P{Cc}]*")
        String name,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String born,

        @Size(max = 40) @Pattern(regexp = NO_CONTROL) String phone,

        @Size(max = Involved.LONGEST_SOURCE) @Pattern(regexp = NO_CONTROL)
        String source,

        @Size(max = 20) String answer) {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** A field that the browser left out is an empty one. */
    InvolvedForm {
        role = role == null ? "" : role;
        name = name == null ? "" : name;
        born = born == null ? "" : born;
        phone = phone == null ? "" : phone;
        source = source == null ? "" : source;
        answer = answer == null ? "" : answer;
    }

    static InvolvedForm empty() {
        return new InvolvedForm("VICTIM", "", "", "", "", "");
    }

    boolean bornRight(LocalDate today) {
        return born.isBlank()
                || PartialDate.typed(born, today)
                        .filter(it -> !it.first().isAfter(today))
                        .isPresent();
    }

    /** Whether a name stands there that can be read. */
    boolean named() {
        return name.codePoints().anyMatch(Character::isLetterOrDigit) && name.length() <= PersonName.LONGEST;
    }

    NewPerson toNewPerson(LocalDate today) {
        List<NewPerson.Known> known = phone.chars().anyMatch(Character::isDigit)
                ? List.of(new NewPerson.Known("PHONE", "CELL", phone.strip(), null))
                : List.of();
        return new NewPerson(
                PersonName.of(name.strip().replaceFirst("^,+\\s*", "")),
                PartialDate.typed(born, today).orElse(null),
                Looks.NONE,
                known,
                source);
    }
}
