package org.stationhouse.backoffice.charges.arrest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/**
 * What the browser sends to enter an arrest, or to put right what was said of one.
 *
 * @param name as said on the day; not changed later
 * @param age in years, where the date of birth is not known
 * @param answer which of the people offered is meant, or none; only for a new arrest
 * @param at moment as typed
 * @param armed NIBRS code @param armedToo a second one
 * @param counts the charges of a new arrest
 * @param why why it is put right; not asked of a new arrest
 * @param version version that a change was made on; 0 for a new arrest
 */
record ArrestForm(
        @NotBlank @Size(max = PersonName.LONGEST) @Pattern(regexp = "[\\P{Cc}]*[\\p{L}\\p{N}][\\P{Cc}]*")
        String name,

        @Size(max = 20) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String born,

        @Pattern(regexp = "\\s*(\\d{1,3})?\\s*") String age,
        @Pattern(regexp = "|F|M|U") String sex,
        @Pattern(regexp = "|W|B|I|A|P|U") String race,
        @Pattern(regexp = "|H|N|U") String ethnicity,
        @Size(max = 20) String answer,

        @Size(max = 20) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String caseNumber,

        @NotBlank @Size(max = 40) String at,

        @NotBlank @Size(max = Place.LONGEST) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String place,

        @NotNull @Nullable ArrestType type,

        @NotBlank @Size(max = ArrestSaid.LONGEST_OFFICER) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String officer,

        @Size(max = ArrestSaid.LONGEST_ID) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String officerId,

        @Pattern(regexp = "\\s*([A-Za-z]{2}[A-Za-z0-9]{7})?\\s*")
        String ori,

        @Size(max = 3) String armed,
        @Size(max = 3) String armedToo,
        @Pattern(regexp = "|N|C|M") String multiple,
        @Pattern(regexp = "|R|N|U") String resident,
        @Pattern(regexp = "|H|R") String under18,
        @Size(max = NewArrest.MOST_CHARGES) List<@Valid ChargeForm> counts,

        @Size(max = ArrestSaid.LONGEST_WHY) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String why,

        Integer version) {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm");

    /** A field that the browser left out is an empty one; a row in which nothing was typed is none. */
    ArrestForm {
        name = name == null ? "" : name;
        born = born == null ? "" : born;
        age = age == null ? "" : age;
        sex = sex == null ? "" : sex;
        race = race == null ? "" : race;
        ethnicity = ethnicity == null ? "" : ethnicity;
        answer = answer == null ? "" : answer;
        caseNumber = caseNumber == null ? "" : caseNumber;
        at = at == null ? "" : at;
        place = place == null ? "" : place;
        officer = officer == null ? "" : officer;
        officerId = officerId == null ? "" : officerId;
        ori = ori == null ? "" : ori;
        armed = armed == null ? "" : armed;
        armedToo = armedToo == null ? "" : armedToo;
        multiple = multiple == null ? "" : multiple;
        resident = resident == null ? "" : resident;
        under18 = under18 == null ? "" : under18;
        var typed = new ArrayList<>(counts == null ? List.<ChargeForm>of() : counts);
        typed.removeIf(it -> it == null || it.untyped());
        counts = typed;
        why = why == null ? "" : why;
        version = version == null ? 0 : version;
    }

    static ArrestForm empty(String name, String caseNumber) {
        return new ArrestForm(
                name,
                "",
                "",
                "",
                "",
                "",
                "",
                caseNumber,
                "",
                "",
                ArrestType.ON_VIEW,
                "",
                "",
                "",
                "01",
                "",
                "N",
                "",
                "",
                List.of(),
                "",
                0);
    }

    static ArrestForm of(Arrest arrest, ZoneId zone) {
        List<String> armed = arrest.armed();
        return new ArrestForm(
                arrest.name().toString(),
                arrest.born() == null ? "" : arrest.born().us(),
                arrest.born() == null ? String.valueOf(arrest.age().years()) : "",
                "",
                "",
                "",
                "",
                arrest.inCase() == null ? "" : arrest.inCase().number().text(),
                TYPED.format(arrest.at().atZone(zone)),
                arrest.place().text(),
                arrest.type(),
                arrest.officer(),
                arrest.officerId() == null ? "" : arrest.officerId(),
                arrest.ori().text(),
                armed.getFirst(),
                armed.size() > 1 ? armed.get(1) : "",
                arrest.multiple(),
                arrest.resident() == null ? "" : arrest.resident(),
                arrest.under18() == null ? "" : arrest.under18(),
                List.of(),
                "",
                arrest.version());
    }

    /** Whether a name stands there that can be read. */
    boolean named() {
        return name.codePoints().anyMatch(Character::isLetterOrDigit) && name.length() <= PersonName.LONGEST;
    }

    PersonName toName() {
        return PersonName.of(name.strip().replaceFirst("^,+\\s*", ""));
    }

    Looks toLooks() {
        return new Looks(blank(sex), blank(race), blank(ethnicity), null, null, null, null, null);
    }

    static @Nullable String blank(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
