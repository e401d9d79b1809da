package org.stationhouse.desk.dispatch.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetNumberTests {

    @ParameterizedTest
    @CsvSource({"C26-000123, 123", "c26-000123, 123", "26-000123, 123", "'  C26000123 ', 123", "C26-1000000, 1000000"})
    void aNumberIsReadAsItIsScannedOrTyped(String typed, long running) {
        assertThat(SheetNumber.of(typed)).contains(new SheetNumber(2026, running));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C26",
                "C26-",
                "C26-12345",
                "P26-000123",
                "C26-000123x",
                "C26-0000000001",
                "26/000123",
                "C2A-000123"
            })
    void anythingElseIsNone(String typed) {
        assertThat(SheetNumber.of(typed)).isEmpty();
    }
}
