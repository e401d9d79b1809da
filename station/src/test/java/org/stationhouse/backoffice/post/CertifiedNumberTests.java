package org.stationhouse.backoffice.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The 22 digits of a certified mailpiece, as typed and as scanned. */
class CertifiedNumberTests {

    @ParameterizedTest
    @CsvSource({
        "9400111201080805483016",
        "9400 1112 0108 0805 4830 16",
        "9361-2898-7870-0317-6337-95",
        "420900019400111201080805483016",
        "4209000112349400111201080805483016",
        "\u001d420900019361289878700317633795"
    })
    void isOne(String typed) {
        String digits = CertifiedNumber.of(typed).orElseThrow().digits();
        assertThat(digits).hasSize(22).isIn("9400111201080805483016", "9361289878700317633795");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9400111201080805483017",
                "940011120108080548301",
                "94001112010808054830161",
                "1400111201080805483016",
                "42090019400111201080805483016",
                "9400 1112 0108 0805 4830 1O",
                "EA123456789US"
            })
    void isNone(String typed) {
        assertThat(CertifiedNumber.of(typed)).isEmpty();
    }

    /** Every single wrong digit is noticed, and it is shown as its label prints it. */
    @Test
    void noDigitIsWrongUnseen() {
        String right = "9400111201080805483016";
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(CertifiedNumber.of(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
        assertThat(new CertifiedNumber(right)).hasToString("9400 1112 0108 0805 4830 16");
    }
}
