package org.stationhouse.backoffice.master.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.web.Merge;

/**
 * What the browser sends to enter or to change a person.
 *
 * @param answer which of those offered is meant, or none; only for a new person, as all from {@code oln} on
 * @param version version that a change was made on; 0 for a new person
 */
record PersonForm(
        @NotBlank @Size(max = PersonName.LONGEST) @Pattern(regexp = "[\\P{Cc}]*[\\p{L}\\p{N}][\\P{Cc}]*")
        String name,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String born,

        @Pattern(regexp = "[FMU]?") String sex,

        @Pattern(regexp = "[WBIAPU]?") String race,

        @Pattern(regexp = "[HNU]?") String ethnicity,

        @Size(max = 10) @Pattern(regexp = NO_CONTROL) String height,

        @Pattern(regexp = "\\s*([1-9]\\d{0,2})?\\s*") String weight,

        @Pattern(regexp = "[A-Z]{0,3}") String hair,

        @Pattern(regexp = "[A-Z]{0,3}") String eyes,

        @Size(max = Looks.LONGEST_MARKS) @Pattern(regexp = "[^\\x00]*")
        String marks,

        @Size(max = 30) @Pattern(regexp = NO_CONTROL) String oln,

        @Pattern(regexp = "\\s*([A-Za-z]{2})?\\s*") String olnState,

        @Size(max = 11) @Pattern(regexp = "[\\d -]*") String ssn,

        @Size(max = 40) @Pattern(regexp = NO_CONTROL) String phone,

        @Size(max = Place.LONGEST) @Pattern(regexp = NO_CONTROL)
        String address,

        @Size(max = Fact.LONGEST_SOURCE) @Pattern(regexp = NO_CONTROL)
        String source,

        @Size(max = 20) String answer,

        Integer version)
        implements Merge.Mergeable<PersonForm> {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** A field that the browser left out is an empty one. */
    PersonForm {
        name = text(name);
        born = text(born);
        sex = text(sex);
        race = text(race);
        ethnicity = text(ethnicity);
        height = text(height);
        weight = text(weight);
        hair = text(hair);
        eyes = text(eyes);
        marks = text(marks);
        oln = text(oln);
        olnState = text(olnState);
        ssn = text(ssn);
        phone = text(phone);
        address = text(address);
        source = text(source);
        answer = text(answer);
        version = version == null ? 0 : version;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static PersonForm empty(String name, String born) {
        return new PersonForm(name, born, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", 0);
    }

    static PersonForm of(Person person) {
        Looks looks = person.looks();
        return new PersonForm(
                Fact.text(person.name()),
                person.born() == null ? "" : person.born().us(),
                text(looks.sex()),
                text(looks.race()),
                text(looks.ethnicity()),
                looks.height(),
                looks.weightLb() == null ? "" : looks.weightLb().toString(),
                text(looks.hair()),
                text(looks.eyes()),
                text(looks.marks()),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                person.version());
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("born", born);
        fields.put("sex", sex);
        fields.put("race", race);
        fields.put("ethnicity", ethnicity);
        fields.put("height", height);
        fields.put("weight", weight);
        fields.put("hair", hair);
        fields.put("eyes", eyes);
        fields.put("marks", marks);
        return fields;
    }

    @Override
    public PersonForm merged(Map<String, String> values, int current) {
        return new PersonForm(
                values.getOrDefault("name", ""),
                values.getOrDefault("born", ""),
                values.getOrDefault("sex", ""),
                values.getOrDefault("race", ""),
                values.getOrDefault("ethnicity", ""),
                values.getOrDefault("height", ""),
                values.getOrDefault("weight", ""),
                values.getOrDefault("hair", ""),
                values.getOrDefault("eyes", ""),
                values.getOrDefault("marks", ""),
                oln,
                olnState,
                ssn,
                phone,
                address,
                source,
                answer,
                current);
    }

    boolean bornRight(LocalDate today) {
        return born.isBlank()
                || PartialDate.typed(born, today)
                        .filter(it -> Birth.possible(it, today))
                        .isPresent();
    }

    boolean heightRight() {
        return height.isBlank() || Height.read(height).isPresent();
    }

    boolean ssnRight() {
        return ssn.isBlank() || Ssn.possible(ssn);
    }

    /** Whether a name stands there that can be read. */
    boolean named() {
        return name.codePoints().anyMatch(Character::isLetterOrDigit) && name.length() <= PersonName.LONGEST;
    }

    NewPerson toNewPerson(LocalDate today) {
        var known = new ArrayList<NewPerson.Known>();
        add(known, FactKind.IDENTIFIER, "OLN", oln, olnState);
        add(known, FactKind.IDENTIFIER, Fact.SSN, ssnRight() ? ssn : "", "");
        add(known, FactKind.PHONE, "CELL", phone, "");
        add(known, FactKind.ADDRESS, "HOME", address, "");
        return new NewPerson(
                PersonName.of(name.strip().replaceFirst("^,+\\s*", "")),
                PartialDate.typed(born, today).orElse(null),
                new Looks(
                        blank(sex),
                        blank(race),
                        blank(ethnicity),
                        Height.read(height).orElse(null),
                        weight.isBlank() || !weight.strip().matches("\\d{1,3}")
                                ? null
                                : Integer.valueOf(weight.strip()),
                        blank(hair),
                        blank(eyes),
                        blank(marks)),
                known,
                source);
    }

    private static void add(List<NewPerson.Known> known, FactKind kind, String sort, String said, String state) {
        if (said.codePoints().anyMatch(Character::isLetterOrDigit)) {
            String issuer = blank(state.strip().toUpperCase(Locale.ROOT));
            known.add(new NewPerson.Known(kind.name(), sort, said.strip(), issuer));
        }
    }

    private static @Nullable String blank(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
