package org.stationhouse.backoffice.master.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.Evidence;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.matching.BirthWeight;
import org.stationhouse.backoffice.master.matching.Born;
import org.stationhouse.backoffice.master.matching.NameParts;
import org.stationhouse.backoffice.master.matching.NameWeight;
import org.stationhouse.backoffice.master.matching.Slips;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;

/** Each rule of evidence from both sides: what it takes for the same, and what it does not. */
class MatchingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // said | known | evidence
                "Smith, John           | Smith, John           | NAME_SAME",
                "O'Neil, Ana           | ONeil, Ana            | NAME_SAME",
                "García, José          | Garcia, Jose          | NAME_SAME",
                "Smith Jr, John        | Smith, John           | NAME_SAME",
                "Smith, John           | Smith, Mary           | SURNAME_SAME",
                "Smith                 | Smith, John           | SURNAME_ALONE",
                "Smith, Bill           | Smith, William        | NAME_NICKNAME",
                "Smith, Bill           | Smith, Willie         | NAME_NICKNAME",
                "Lopez, Paco           | Lopez, Francisco      | NAME_NICKNAME",
                "Lopez, Pancho         | Lopez, Paco           | NAME_NICKNAME",
                "Lopez, Pepe           | Lopez, José           | NAME_NICKNAME",
                "Lopez, Guadalupe      | Lopez, Maria Guadalupe| NAME_NICKNAME",
                "Lopez, Pepe           | Lopez, Francisco      | SURNAME_SAME",
                "Smith, J              | Smith, John           | NAME_INITIAL",
                "Smith, J              | Smith, Mary           | SURNAME_SAME",
                "Smith, Jo             | Smith, Jonathan       | NAME_INITIAL",
                "Garcia Lopez, Ana     | Lopez Garcia, Ana     | NAME_PART",
                "Garcia-Lopez, Ana     | Garcia, Ana           | NAME_PART",
                "De La Cruz, Ana       | Cruz, Ana             | NAME_PART",
                "Garcia Lopez, Ana     | Garcia Lopez, Ana     | NAME_SAME",
                "Garcia Lopez, Ana     | Perez Ruiz, Ana       | GIVEN_SAME",
                "De La Cruz, Ana       | De La Torre, Ana      | GIVEN_SAME",
                "Ana, Garcia Lopez     | Garcia Lopez, Ana     | NAME_SWAPPED",
                "John, Smith           | Smith, John           | NAME_SWAPPED",
                "Bill, Smith           | Smith, William        | NAME_SWAPPED",
                "John, Smith           | Jones, Smith          | GIVEN_SAME",
                "Hernandes, Ana        | Hernandez, Ana        | NAME_SPELLING",
                "Hernandze, Ana        | Hernandez, Ana        | NAME_SPELLING",
                "Smith, Jonh           | Smith, John           | NAME_SPELLING",
                "Lee, Ana              | Leo, Ana              | NAME_SOUNDS",
                "Kowalski, Ana         | Novak, Ana            | GIVEN_SAME",
                "Stevens, Katherine    | Stephens, Catherine   | NAME_SOUNDS",
                "Meyer, Ana            | Maier, Ana            | NAME_SOUNDS",
                "Meyer, Ana            | Maier, Otto           | -",
                "Garcia Lopez, Ana     | Garcia Ruiz, Ana      | NAME_ROUGH",
                "Nguyen, Thi Lan       | Nguyen, Thi Huong     | SURNAME_SAME",
                "Nguyen, Van Minh      | Nguyen, Minh          | NAME_SAME",
                "Nguyễn, Văn Minh      | Nguyen, Minh Van      | NAME_SAME",
                "Xiong, Tou            | Xyooj, Tou            | NAME_SPELLING",
                "Shevchenko, Iryna     | Szewczenko, Irina     | NAME_SOUNDS",
                "Zhukovsky, Pavel      | Zhukovskiy, Pavel     | NAME_SPELLING",
                "Volkov, Vera          | Volkova, Vera         | NAME_SPELLING",
                "Rodriguez, Juan       | Rodriguez, Juana      | SURNAME_SAME",
                "Rodriguez, Daniel     | Rodriguez, David      | SURNAME_SAME",
                "Smith, Sara           | Smith, Sarah          | NAME_SPELLING",
                "Smith, Jac Ob         | Smith, Jacob          | NAME_SPELLING",
                "Kowalski, Ana         | Novak, Otto           | -"
            })
    void howTwoNamesSpeakForOnePerson(String said, String known, @Nullable String kind) {
        Evidence.Kind found = NameWeight.kind(NameParts.of(PersonName.of(said)), NameParts.of(PersonName.of(known)));
        Evidence.Kind turned = NameWeight.kind(NameParts.of(PersonName.of(known)), NameParts.of(PersonName.of(said)));

        assertThat(found)
                .isEqualTo(kind == null ? null : Evidence.Kind.valueOf(kind))
                .isEqualTo(turned);
    }

    @ParameterizedTest
    @CsvSource({
        "1980-05-14, 1980-05-14, BORN_SAME",
        "1980-05-04, 1980-04-05, BORN_TURNED",
        "1980-05-14, 1980-05-15, BORN_DIGIT",
        "1980-05-14, 1980-05-24, BORN_DIGIT",
        "1980-05-14, 1970-05-14, BORN_DIGIT",
        "1980-05-14, 1908-05-14, BORN_DIGIT",
        "1980-05-12, 1980-05-21, BORN_DIGIT",
        "1980-05-14, 1980-05-02, BORN_CLOSE",
        "1980-05-14, 1980-06-15, BORN_CLOSE",
        "1998-12-15, 1999-01-14, BORN_CLOSE",
        "1980-05-14, 1980-08-25, BORN_OTHER",
        "1980-05-04, 1981-04-05, BORN_CLOSE",
        "1980-05-04, 1982-04-05, BORN_OTHER",
        "1980, 1980-05-14, BORN_PART",
        "1980-05, 1980-05-14, BORN_PART",
        "1980-06, 1980-05-14, BORN_OTHER",
        "1981, 1980-05-14, BORN_OTHER"
    })
    void howTwoDatesOfBirthCompare(String said, String known, String kind) {
        assertThat(BirthWeight.kind(Born.of(PartialDate.of(said)), Born.of(PartialDate.of(known)))
                        .name())
                .isEqualTo(kind);
        assertThat(BirthWeight.kind(Born.of(PartialDate.of(known)), Born.of(PartialDate.of(said)))
                        .name())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // said: sort, state, number | known | evidence
                "OLN/CA/D123-4567 | OLN/CA/D1234567 | NUMBER_SAME",
                "OLN//D1234567    | OLN/CA/D1234567 | NUMBER_SAME",
                "OLN/OR/D1234567  | OLN/CA/D1234567 | -",
                "OLN/CA/D1234568  | OLN/CA/D1234567 | NUMBER_OTHER",
                "FBI//123AB4      | FBI//123AB4     | NUMBER_SAME",
                "FBI//123AB4      | SID//123AB4     | -",
                "LOCAL//17        | LOCAL//18       | -",
                "SSN//6789        | SSN//***-**-6789| NUMBER_PART",
                "SSN//6789        | SSN//6789       | NUMBER_PART",
                "SSN//6780        | SSN//6789       | NUMBER_OTHER",
                "SSN//123-45-6789 | SSN//***-**-6789| NUMBER_OTHER"
            })
    void howNumbersCompare(String said, String known, String kind) {
        Candidate found = compare("Jones, Ana", null, said, "Smith, Otto", null, known, Set.of());
        assertThat(kinds(found)).startsWith(kind == null ? "NAME_OTHER" : kind);
    }

    @Test
    void aWholeSocialSecurityNumberIsComparedByItsKeyOnly() {
        Candidate found =
                compare("Jones, Ana", null, "SSN//123-45-6789", "Smith, Otto", null, "SSN//***-**-6789", Set.of(1L));
        assertThat(found.evidence())
                .extracting(Evidence::kind)
                .containsExactly(Evidence.Kind.NUMBER_SAME, Evidence.Kind.NAME_OTHER);
        assertThat(found.strong()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // said | born | known | born | strong
                "Smith, John     | 1980-05-14 | Smith, John     | 1980-05-14 | true",
                "Smith, John     | 1980-05-15 | Smith, John     | 1980-05-14 | true",
                "Smith, Bill     | 1980-05-14 | Smith, William  | 1980-05-14 | true",
                "John, Smith     | 1980-05-14 | Smith, John     | 1980-05-14 | true",
                "Stevens, Ann    | 1980-05-14 | Stephens, Anne  | 1980-05-14 | true",
                "Smith, John     | -          | Smith, John     | 1980-05-14 | true",
                "Smith, John     | 1980       | Smith, John     | 1980-05-14 | true",
                "Smith, John     | 1962-11-02 | Smith, John     | 1980-05-14 | false",
                "Smith, Peter    | 1980-05-14 | Smith, John     | 1980-05-14 | false",
                "Smith, Mary     | -          | Smith, John     | 1980-05-14 | false",
                "Kowalski, John  | 1980-05-14 | Smith, John     | 1980-05-14 | false"
            })
    void whoIsAskedAboutBeforeAnybodyIsEntered(
            String said, String born, String known, String knownBorn, boolean strong) {
        Candidate found = compare(said, born, null, known, knownBorn, null, Set.of());
        assertThat(found.strong()).as("%s", found.evidence()).isEqualTo(strong);
    }

    @Test
    void phoneAndAddressSpeakForItAndAnotherSexAndMiddleNameAgainst() {
        Candidate phone = compare(
                "Smith, J", null, "PHONE//(916) 555-0142", "Smith, John", null, "PHONE//1-916-555-0142", Set.of());
        assertThat(kinds(phone)).containsExactly("NAME_INITIAL", "PHONE_SAME");
        Candidate address = compare(
                "Smith, J", null, "ADDRESS//12 Main Street", "Smith, John", null, "ADDRESS//12 main st.", Set.of());
        assertThat(kinds(address)).containsExactly("NAME_INITIAL", "ADDRESS_SAME");
        Candidate other = compare(
                "Smith, J", null, "ADDRESS//14 Main Street", "Smith, John", null, "ADDRESS//12 main st.", Set.of());
        assertThat(kinds(other)).containsExactly("NAME_INITIAL", "STREET_SAME");
        assertThat(kinds(compare("Smith, John A", null, null, "Smith, John Brian", null, null, Set.of())))
                .contains("MIDDLE_OTHER");
        assertThat(kinds(compare("Smith, John B", null, null, "Smith, John Brian", null, null, Set.of())))
                .doesNotContain("MIDDLE_OTHER");
        NewPerson said = new NewPerson(
                PersonName.of("Smith, Chris"),
                null,
                new Looks("F", null, null, null, null, null, null, null),
                List.of(),
                "");
        Dossier man = People.known(
                1, "Smith, Chris", null, new Looks("M", null, null, null, null, null, null, null), List.of());
        assertThat(kinds(Matching.compare(said, Set.of(), man, TODAY))).contains("SEX_OTHER");
    }

    @Test
    void anotherNameOfThePersonCountsLikeTheFirst() {
        Dossier known = People.known(
                1,
                "Jones, Mary",
                "1980-05-14",
                Looks.NONE,
                List.of(People.fact(1, FactKind.NAME, "MAIDEN", null, "Kowalski, Mary")));
        Candidate found = Matching.compare(
                NewPerson.of(PersonName.of("Kowalski, Mary"), PartialDate.of("1980-05-14"), ""),
                Set.of(),
                known,
                TODAY);
        assertThat(kinds(found)).containsExactly("NAME_SAME", "BORN_SAME");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // given | born | known | born | kind | whether it is among the reasons
                "Lopez, Ana  | 1980-05-14 | Lopez, Rosa  | 1980-05-14 | TWINS            | true",
                "Lopez, Ana  | 1980-05-14 | Lopez, Ana   | 1980-05-14 | TWINS            | false",
                "Lopez, Ana  | 1980-05-14 | Lopez, Rosa  | 1971-11-02 | TWINS            | false",
                "Lopez, Juan | 1980-05-14 | Lopez, Juan  | 1955-08-30 | PARENT_OR_CHILD  | true",
                "Lopez, Juan | 1980-05-14 | Lopez, Juan  | 1976-08-30 | PARENT_OR_CHILD  | false",
                "Lopez, Juan | 1980-05-14 | Lopez, Pedro | 1955-08-30 | PARENT_OR_CHILD  | false",
                "Lopez Jr, J | 1980-05-14 | Lopez Sr, J  | 1980-05-14 | GENERATION_OTHER | true",
                "Lopez Jr, J | 1980-05-14 | Lopez, J     | 1980-05-14 | GENERATION_OTHER | false",
                "Lopez, Juan | 1980-05-14 | Novak, Otto  | 1980-05-14 | NAME_OTHER       | true",
                "Lopez, Juan | 1980-05-14 | Lopez, Otto  | 1980-05-14 | NAME_OTHER       | false"
            })
    void relativesUnderOneRoofAreToldApart(
            String said, String born, String known, String knownBorn, String kind, boolean told) {
        Candidate found =
                compare(said, born, "ADDRESS//12 Main St", known, knownBorn, "ADDRESS//12 Main Street", Set.of());

        assertThat(kinds(found).contains(kind)).as("%s", kinds(found)).isEqualTo(told);
    }

    private static List<String> kinds(Candidate found) {
        return found.evidence().stream().map(it -> it.kind().name()).toList();
    }

    private static Candidate compare(
            String said,
            @Nullable String born,
            @Nullable String saidNumber,
            String known,
            @Nullable String knownBorn,
            @Nullable String knownNumber,
            Set<Long> bearers) {
        List<NewPerson.Known> numbers = saidNumber == null ? List.of() : List.of(known(saidNumber));
        NewPerson asked =
                new NewPerson(PersonName.of(said), born == null ? null : PartialDate.of(born), Looks.NONE, numbers, "");
        List<Fact> facts = List.of();
        if (knownNumber != null) {
            NewPerson.Known fact = known(knownNumber);
            facts = List.of(People.fact(1, FactKind.valueOf(fact.kind()), fact.sort(), fact.state(), fact.said()));
        }
        return Matching.compare(asked, bearers, People.known(1, known, knownBorn, Looks.NONE, facts), TODAY);
    }

    private static NewPerson.Known known(String text) {
        String[] part = text.strip().split("/", 3);
        String kind = Set.of("PHONE", "ADDRESS").contains(part[0]) ? part[0] : "IDENTIFIER";
        String sort = kind.equals("IDENTIFIER") ? part[0] : "HOME";
        return new NewPerson.Known(kind, sort, part[2].strip(), part[1].isBlank() ? null : part[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "hernandez, hernandes, 1",
        "hernandez, hernandze, 1",
        "hernandez, hernndez, 1",
        "smith, smithe, 1",
        "smith, jones, 5",
        "abc, '', 3"
    })
    void slipsAreCounted(String one, String other, int slips) {
        assertThat(Slips.between(one, other)).isEqualTo(slips);
        assertThat(Slips.between(other, one)).isEqualTo(slips);
    }

    @Test
    void shortNamesAreNotTakenForMisspeltOnes() {
        assertThat(NameWeight.near("lee", "leo")).isFalse();
        assertThat(NameWeight.near("hernandez", "fernandes")).isTrue();
        assertThat(NameWeight.near("smith", "smart")).isFalse();
    }

    @Test
    void noTermStandsForASoundAlone() {
        var terms = new TreeSet<String>();
        for (String name : List.of("Smith, John A", "De La Cruz Lopez, Maria Guadalupe", "Smith")) {
            terms.addAll(PersonKeys.filed(List.of(PersonName.of(name)), PartialDate.of("1980-05-14")));
            terms.addAll(PersonKeys.asked(PersonName.of(name), null));
        }
        assertThat(terms).isNotEmpty();
        assertThat(terms.stream().filter(it -> it.startsWith("s ")).map(it -> it.split("/")))
                .allSatisfy(it -> assertThat(Arrays.asList(it)).hasSizeGreaterThan(1));
        assertThat(terms.stream().filter(it -> it.startsWith("y ") || it.startsWith("m ")))
                .allSatisfy(it -> assertThat(it).matches("[ym] \\S*/\\S*/\\d{4}"));
    }
}
