package org.stationhouse.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each value of the kernel on both sides of its border. */
class KernelTests {

    @ParameterizedTest
    @ValueSource(strings = {"26-000123", "00-000000", "99-999999999"})
    void caseNumbers(String text) {
        assertThat(CaseNumber.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26-00012",
                "26-0000001234",
                "2026-000123",
                "26000123",
                " 26-000123",
                "26-00012a",
                "٢٦-٠٠٠١٢٣"
            })
    void noCaseNumbers(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CaseNumber.of(text));
    }

    @Test
    void aCaseNumberIsMadeOfTheYearAndTheRunningNumber() {
        assertThat(CaseNumber.of(2026, 123)).hasToString("26-000123");
        assertThat(CaseNumber.of(2105, 1_234_567)).hasToString("05-1234567");
    }

    @ParameterizedTest
    @CsvSource({"CA0194200,CA0194200", "' or0341200 ',OR0341200", "CA01942AB,CA01942AB"})
    void agencyIdentifiers(String typed, String read) {
        assertThat(Ori.of(typed)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CA019420", "CA01942000", "1A0194200", "CA 194200", "CÄ0194200"})
    void noAgencyIdentifiers(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ori.of(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lopez, Ana            | Lopez      | Ana   |        | Lopez, Ana",
                "Lopez, Ana Maria del P| Lopez      | Ana   | Maria del P | Lopez, Ana Maria del P",
                "'  De La  Cruz ,Juan '| De La Cruz | Juan  |        | De La Cruz, Juan",
                "Ana Lopez             | Lopez      | Ana   |        | Lopez, Ana",
                "Ana Maria Lopez       | Lopez      | Ana   | Maria  | Lopez, Ana Maria",
                "Cher                  | Cher       |       |        | Cher",
                "Lopez,                | Lopez      |       |        | Lopez",
                "Núñez, José           | Núñez      | José  |        | Núñez, José",
            })
    void namesAsSaid(String typed, String last, @Nullable String first, @Nullable String middle, String shown) {
        PersonName name = PersonName.of(typed);

        assertThat(name)
                .isEqualTo(new PersonName(last, first == null ? "" : first, middle == null ? "" : middle))
                .hasToString(shown);
        assertThat(PersonName.of(name.toString())).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ",", ", Ana"})
    void noNames(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.of(typed));
    }

    @Test
    void aNameIsAsLongAsTheFormAllows() {
        assertThat(new PersonName("L".repeat(PersonName.LONGEST - 1), "A", "").first())
                .isEqualTo("A");
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("L".repeat(PersonName.LONGEST), "A", ""));
    }

    @Test
    void aPlaceHasTextAndBothCoordinatesOrNone() {
        assertThat(Place.of("  100   Main St ")).hasToString("100 Main St");
        assertThat(new Place("here", 90.0, -180.0).latitude()).isEqualTo(90.0);
        assertThat(Place.of("x".repeat(Place.LONGEST)).text()).hasSize(Place.LONGEST);
        assertThatIllegalArgumentException().isThrownBy(() -> Place.of("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> Place.of("x".repeat(Place.LONGEST + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("here", 1.0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("here", null, 1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("here", 90.1, 0.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("here", 0.0, 180.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("here", Double.NaN, 0.0));
    }

    @Test
    void whoActsHasAName() {
        assertThat(Actor.console("kim").name()).isEqualTo("console:kim");
        assertThat(Actor.program("vault.scrub").role()).isEqualTo(Actor.PROGRAM);
        assertThat(Actor.anonymous("10.0.0.1").source()).isEqualTo("10.0.0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(" ", "pst1", 1L, "s", "local"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor("kim", "", 1L, "s", "local"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor("kim", "pst1", 1L, "s", " "));
    }
}
