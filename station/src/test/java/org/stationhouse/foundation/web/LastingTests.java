package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Specimen;

/** How long something lasts is said in the unit that a clerk would use. */
class LastingTests {

    @ParameterizedTest
    @CsvSource({"0,0 min", "59,59 min", "60,1 h", "2879,47 h", "2880,2 days", "43200,30 days", "1512000,'1,050 days'"})
    void inMinutesThenHoursThenDays(long minutes, String said) {
        assertThat(Specimen.page(Specimen.words()).lasting(minutes)).isEqualTo(said);
    }
}
