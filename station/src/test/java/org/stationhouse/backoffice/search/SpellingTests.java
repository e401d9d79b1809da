package org.stationhouse.backoffice.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Seed;
import org.stationhouse.foundation.kernel.PersonName;

class SpellingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                C26-000123 | C26-123
                c26-0123   | C26-123
                26-123     | 26-123
                000123     | 123
                1211372    | 1211372
                22-252943  | 22-252943
                0          | 0
                """)
    void aNumberIsComparedWithoutItsLeadingZeros(String typed, String asked) {
        assertThat(Spelling.numberAsked(typed)).isEqualTo(asked);
    }

    @Test
    void aNumberIsFiledInFullShortAndByItsRunningPart() {
        assertThat(Spelling.numberTerms("C26-000123")).containsExactly("C26000123", "C26-123", "123");
        assertThat(Spelling.numberTerms("1211372")).containsExactly("1211372");
    }

    @Test
    void aNameIsFoundFromEachOfItsEnds() {
        assertThat(Spelling.nameTerms(new PersonName("De La Cruz", "Ana", "María")))
                .containsExactly(
                        "delacruz ana maria", "de la cruz ana maria", "cruz ana maria", "ana maria de la cruz");
        assertThat(Spelling.nameTerms(new PersonName("O'Brien", "", ""))).containsExactly("obrien");
        assertThat(Spelling.nameTerms(new PersonName("Nuñez", "Zoë", ""))).containsExactly("nunez zoe", "zoe nunez");
    }

    @Test
    void aPlaceIsFoundByHouseNumberByStreetAndFromTheOtherStreetOfACrossing() {
        assertThat(Spelling.placeTerms("6360 Fountain Square")).containsExactly("6360 fountain sq", "fountain sq");
        assertThat(Spelling.placeTerms("Florin Rd / Freeport Blvd"))
                .containsExactly("florin rd freeport bl", "freeport bl florin rd", "florin rd", "freeport bl");
        assertThat(Spelling.placeTerms("5237 N 35TH ST,TST"))
                .containsExactly("5237 n 35th st tst", "n 35th st tst", "35th st tst");
        assertThat(Spelling.placeTerms("Sutter Hospital")).containsExactly("sutter hospital", "hospital");
        assertThat(Spelling.place("100 North Main Street")).isEqualTo(Spelling.place("100 N. MAIN ST"));
    }

    @Test
    void phonesAreComparedByTheirDigits() {
        assertThat(Spelling.phone("+1 (916) 555-1212")).isEqualTo("9165551212");
        assertThat(Spelling.phone("no phone")).isEmpty();
    }

    @Test
    void soundsKeepBothCodes() {
        assertThat(Spelling.sounds("schmidt")).containsAnyElementsOf(Spelling.sounds("smith"));
        assertThat(Spelling.sounds("")).containsExactly("", "");
    }

    @Test
    void noTermIsLongerThanAnIndexPageTakesOrHoldsHalfACharacter() {
        long seed = Seed.number();
        Random random = Seed.random(SpellingTests.class);
        for (int n = 0; n < 500; n++) {
            var text = new StringBuilder();
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) {
                int any = random.nextInt(4) == 0 ? ' ' : random.nextInt(0x20, 0x20000);
                text.appendCodePoint(Character.getType(any) == Character.SURROGATE ? '/' : any);
            }
            String said = text.toString();
            assertThat(Spelling.placeTerms(said)).as("seed %s: %s", seed, said).allMatch(SpellingTests::sound);
            assertThat(Spelling.numberTerms(said)).as("seed %s: %s", seed, said).allMatch(SpellingTests::sound);
            if (!said.isBlank() && said.length() <= PersonName.LONGEST) {
                assertThat(Spelling.nameTerms(new PersonName(said, "", "")))
                        .as("seed %s: %s", seed, said)
                        .allMatch(SpellingTests::sound);
            }
        }
    }

    private static boolean sound(String term) {
        return !term.isEmpty()
                && term.length() <= Spelling.LONGEST
                && term.codePoints().noneMatch(it -> Character.getType(it) == Character.SURROGATE);
    }

    /** The short way for plain letters and the long way for all others come to the same. */
    @Test
    void plainTextIsFoldedAsAnyOther() {
        var random = Seed.random(SpellingTests.class);
        for (int round = 0; round < Seed.times(5_000, 200_000); round++) {
            var said = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                said.append((char) random.nextInt(128));
            }
            assertThat(Spelling.fold("\u00e9 " + said))
                    .as("<%s> seed %d", said, Seed.number())
                    .isEqualTo(("e " + Spelling.fold(said.toString())).strip());
        }
    }
}
