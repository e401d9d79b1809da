package org.stationhouse.backoffice.worklist.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said of a person or a vehicle in one field, and how it is kept. */
class SaidTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roe, jo             | roe, jo             |",
                "Roe, Jo 04/12/1980  | Roe, Jo 04/12/1980  | 1980-04-12",
                "Roe, Jo, 04121980   | Roe, Jo 04/12/1980  | 1980-04-12",
                "Roe, Jo 4/12/80     | Roe, Jo 04/12/1980  | 1980-04-12",
                "Roe, Jo 1980        | Roe, Jo 1980        | 1980",
                "Jo Roe              | Roe, Jo             |",
            })
    void aPersonIsKeptAsSaidAndReadAgainTheSame(String typed, String kept, String born) {
        SaidPerson person = SaidPerson.of(typed, TODAY);
        assertThat(person.text()).isEqualToIgnoringCase(kept);
        assertThat(person.born() == null ? null : person.born().toString()).isEqualTo(born);
        assertThat(SaidPerson.of(person.text(), TODAY)).isEqualTo(person);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ca 7abc123          | CA 7ABC123         | CA | 7ABC123",
                "7ABC-123            | 7ABC123            |    | 7ABC123",
                "1HGCM82633A004352   | 1HGCM82633A004352  |    |",
            })
    void aVehicleIsAPlateOrAWholeVin(String typed, String kept, String state, String plate) {
        SaidVehicle vehicle = SaidVehicle.of(typed).orElseThrow();
        assertThat(vehicle.text()).isEqualTo(kept);
        assertThat(vehicle.state()).isEqualTo(state);
        assertThat(vehicle.plate() == null ? null : vehicle.plate().text()).isEqualTo(plate);
        assertThat(SaidVehicle.of(vehicle.text())).contains(vehicle);
    }

    @Test
    void aDescriptionIsNoVehicle() {
        assertThat(SaidVehicle.of("white Toyota pickup")).isEmpty();
    }
}
