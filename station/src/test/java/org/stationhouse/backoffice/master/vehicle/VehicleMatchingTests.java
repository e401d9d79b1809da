package org.stationhouse.backoffice.master.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleCandidate;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;

/** Who is offered, how sure, and why: the known one is CA 7B0S123, 2015 Honda Civic, silver, VIN 1HGCM82633A004352. */
class VehicleMatchingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static VehicleCard known() {
        var looks = new VehicleLooks(2015, "Honda", "Civic", "4D", "Silver", "", "");
        var row = new Vehicle(
                1,
                PublicRef.fresh(),
                "V26-000001",
                new Vin("1HGCM82633A004352"),
                looks,
                null,
                null,
                null,
                true,
                false,
                Instant.EPOCH,
                "test",
                1);
        return new VehicleCard(List.of(row), List.of(plate("7B0S123", "CA")));
    }

    private static Said plate(String said, @Nullable String state) {
        return new Said(
                1,
                PublicRef.fresh(),
                1,
                SaidKind.PLATE,
                "PC",
                said,
                state,
                null,
                null,
                null,
                "",
                Instant.EPOCH,
                "test");
    }

    @ParameterizedTest
    @CsvSource({
        "7B0S123,CA,,,,,,PLATE_SAME,true,true",
        "7B0S123,,,,,,,PLATE_OPEN,true,true",
        "7BOS123,CA,,,,,,PLATE_SEEN,true,false",
        "78O5I23,,,,,,,PLATE_SEEN,true,false",
        "7BOS123,CA,,HOND,,SIL,,PLATE_SEEN+MAKE_SAME+COLOR_SAME,true,true",
        "7B0S123,OR,,,,,,PLATE_STATE,true,false",
        "7BOS123,OR,,,,,,,false,false",
        "7B0S124,CA,,,,,,,false,false",
        "7B0?1*,,,,,,,PLATE_PART,true,false",
        "*S1?3,,,HOND,,,,PLATE_PART+MAKE_SAME,true,false",
        "7B1?1*,,,,,,,,false,false",
        ",,1HGCM82633A004352,,,,,VIN_SAME,true,true",
        ",,1HGCM82633AOO4352,,,,,VIN_SEEN,true,true",
        ",,2HGCM82633A004352,,,,,VIN_END,true,false",
        ",,3A004352,,,,,VIN_END,true,false",
        ",,004352,Honda,,,,VIN_END+MAKE_SAME,true,true",
        ",,1HGCM82633A004353,,,,,VIN_OTHER,false,false",
        "7B0S123,CA,1FAFP404X1F123456,Ford,Mustang,Red,2001,PLATE_SAME+VIN_OTHER+MAKE_OTHER+MODEL_OTHER+YEAR_OTHER+COLOR_OTHER,true,false",
        ",,,Honda,Civic,Silver,2015,MODEL_SAME+YEAR_SAME+COLOR_SAME+MAKE_SAME,false,false",
        "7B0S123,CA,,honda,civic,silver,2016,PLATE_SAME+MAKE_SAME+MODEL_SAME+YEAR_SAME+COLOR_SAME,true,true"
    })
    void whatIsSaidIsWeighed(
            @Nullable String plate,
            @Nullable String state,
            @Nullable String vin,
            @Nullable String make,
            @Nullable String model,
            @Nullable String color,
            @Nullable Integer year,
            @Nullable String clues,
            boolean offered,
            boolean strong) {
        boolean partial = plate != null && PlatePattern.possible(plate);
        var said = new NewVehicle(
                plate == null || partial ? null : Plate.of(plate),
                state,
                "PC",
                vin == null ? null : Vin.of(vin),
                new VehicleLooks(year, text(make), text(model), "", text(color), "", ""),
                plate != null && partial ? plate : "",
                "test");
        VehicleCandidate found = VehicleMatching.compare(said, known(), TODAY);
        assertThat(found.offered()).isEqualTo(offered);
        assertThat(found.strong() && found.offered()).isEqualTo(strong);
        assertThat(found.clues().stream().map(it -> it.kind().name()).collect(Collectors.toSet()))
                .isEqualTo(clues == null ? Set.of() : Set.of(clues.split("\\+")));
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    @ParameterizedTest
    @CsvSource({
        "7a?1*,7AB123,true",
        "7a?1*,7AB1,true",
        "7a?1*,7A1,false",
        "7a?1*,7ABC1,false",
        "*123,7ABC123,true",
        "*123,7ABC1234,false",
        "?ABC*,7ABC123,true",
        "?ABC*,ABC123,false"
    })
    void partialPlatesFit(String typed, String plate, boolean fits) {
        var pattern = PlatePattern.of(typed);
        assertThat(pattern.fits(new Plate(plate))).isEqualTo(fits);
        assertThat(plate.matches(pattern.like().replace("_", ".").replace("%", ".*")))
                .isEqualTo(fits);
    }

    @Test
    void whatIsNoPartialPlateIsNone() {
        for (String typed : List.of("", "7ABC123", "***", "?", "7A%1", "7A_1?'")) {
            assertThat(PlatePattern.possible(typed)).as(typed).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1HGCM82633A004352,2003,US,Honda",
        "5YJ3E1EA8KF000316,2019,US,Tesla",
        "WBAFG01070LJ12345,,DE,BMW",
        "JN1AZ34D33T112233,2003,JP,Nissan",
        "3VWLL7AJ9BM053541,2011,MX,Volkswagen",
        "SALLPAMJ3NA123456,2022,EUROPE,"
    })
    void aVinSaysYearAndMaker(String vin, @Nullable Integer year, String region, @Nullable String maker) {
        assertThat(VinFacts.year(new Vin(vin), 2026).orElse(null)).isEqualTo(year);
        assertThat(VinFacts.region(new Vin(vin))).contains("master.vin.region." + region);
        assertThat(VinFacts.maker(new Vin(vin)).orElse(null)).isEqualTo(maker);
    }
}
