package org.stationhouse.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plates and VINs guard themselves; a check digit that does not fit is a doubt, and no error. */
class VinTests {

    /** The first two are the examples that are printed everywhere; the third is the first with one digit changed. */
    @ParameterizedTest
    @CsvSource({
        "1HGCM82633A004352,",
        "11111111111111111,",
        "1M8GDM9AXKP042788,",
        "1HGCM82634A004352,CHECK",
        "1HGCM82633A00435,SHORT",
        "1HGCM82633AOO4352,LETTER",
        "9BWZZZ377VT004251,CHECK",
        "3G12345,SHORT"
    })
    void whatLooksMistypedIsDoubted(String typed, Vin.Doubt doubt) {
        assertThat(Vin.of(typed).doubt().orElse(null)).isEqualTo(doubt);
    }

    @Test
    void everySlipOfOneDigitIsDoubted() {
        String right = "1HGCM82633A004352";
        for (int at = 0; at < right.length(); at++) {
            for (char one = '0'; one <= '9'; one++) {
                String slip = right.substring(0, at) + one + right.substring(at + 1);
                if (Character.isDigit(right.charAt(at)) && !slip.equals(right)) {
                    assertThat(new Vin(slip).doubt()).as(slip).isPresent();
                }
            }
        }
    }

    @Test
    void theyAreReadAsTyped() {
        assertThat(Vin.of(" 1hgcm-82633 a004352").text()).isEqualTo("1HGCM82633A004352");
        assertThat(Vin.of("1HGCM82633A004352").last(8)).isEqualTo("3A004352");
        assertThat(Plate.of(" 7abc-123 ").text()).isEqualTo("7ABC123");
        assertThat(Plate.of("B01S2").seen()).isEqualTo(Plate.of("8O15Z").seen());
        assertThat(Plate.possible("")).isFalse();
        assertThat(Plate.possible("7ABC?23")).isFalse();
        assertThat(Plate.possible("12345678901")).isFalse();
        assertThat(Vin.possible("123")).isFalse();
        assertThat(Vin.possible("1HGCM82633A0043521")).isFalse();
        assertThatThrownBy(() -> new Plate("7abc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Vin.of("été 123")).isInstanceOf(IllegalArgumentException.class);
    }
}
