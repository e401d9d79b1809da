package org.stationhouse.backoffice.charges.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.kernel.PartialDate;

/** Who is a minor on the day of the arrest, and what numbers of other agencies look like. */
class AgeTests {

    @ParameterizedTest
    @CsvSource({
        "2008-11-29, 2026-11-29, 18, false",
        "2008-11-30, 2026-11-29, 17, true",
        // February 29: of age on the day itself or on March 1
        "2008-02-29, 2026-02-28, 17, true",
        "2008-02-29, 2026-03-01, 18, false",
        // where the day is not known he is as young as he can be
        "2008-11, 2026-11-29, 17, true",
        "2008-10, 2026-11-29, 18, false",
        "2008, 2026-11-29, 17, true",
        "2007, 2026-11-29, 18, false",
        "2026, 2026-11-29, 0, true"
    })
    void aMinorIsNeverTakenForAnAdult(String born, LocalDate day, int years, boolean juvenile) {
        Age age = Age.at(PartialDate.of(born), day);
        assertThat(age.years()).isEqualTo(years);
        assertThat(age.juvenile()).isEqualTo(juvenile);
    }

    @Test
    void nobodyIsArrestedBeforeHeIsBorn() {
        assertThatThrownBy(() -> Age.at(PartialDate.of("2026-11-30"), LocalDate.parse("2026-11-29")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Age.at(PartialDate.of("1899"), LocalDate.parse("2026-11-29")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SID, a12345678, A12345678, true",
        "SID, OR 12345678, OR12345678, true",
        "SID, 12345678, 12345678, false",
        "SID, A12, A12, false",
        "UCN, 123456ab7, 123456AB7, true",
        "UCN, AB1234567, AB1234567, false",
        "UCN, 1234567890, 1234567890, false",
        "BOOKING, 26-00123, 26-00123, true",
        "BOOKING, 2, 2, false",
        "CYCLE, 123-4567-890, 1234567890, true",
        "CYCLE, 1234567, 1234567, false"
    })
    void numbersHaveTheFormOfTheirKind(NumberKind kind, String typed, String plain, boolean fits) {
        assertThat(kind.plain(typed)).isEqualTo(plain);
        assertThat(kind.fits(plain)).isEqualTo(fits);
    }
}
