package org.stationhouse.backoffice.master.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;

/** Each rule by which two vehicles may be one, on both sides; in the table a vehicle is VIN, make, plate, since, until. */
class VehicleTwinTests {

    private static long next;

    private static VehicleCard card(@Nullable String said) {
        String[] parts = String.valueOf(said).split(",", -1);
        long id = ++next;
        var row = new Vehicle(
                id,
                PublicRef.fresh(),
                "V26-%06d".formatted(id),
                parts[0].isBlank() ? null : Vin.of(parts[0]),
                new VehicleLooks(null, parts[1].strip(), "", "", "", "", ""),
                null,
                null,
                null,
                true,
                false,
                Instant.EPOCH,
                "test",
                1);
        var facts = new ArrayList<Said>();
        if (parts.length > 2 && !parts[2].isBlank()) {
            String[] plate = parts[2].strip().split(" ", -1);
            facts.add(new Said(
                    id,
                    PublicRef.fresh(),
                    id,
                    SaidKind.PLATE,
                    "PC",
                    plate[1],
                    plate[0].equals("--") ? null : plate[0],
                    null,
                    day(parts, 3),
                    day(parts, 4),
                    "test",
                    Instant.EPOCH,
                    "test"));
        }
        return new VehicleCard(List.of(row), facts);
    }

    private static @Nullable LocalDate day(String[] parts, int at) {
        return parts.length <= at || parts[at].isBlank() ? null : LocalDate.parse(parts[at].strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the same VIN, whatever else is said of them
                "1HGCM82633A004352,Honda,CA 7AAA001|1HGCM82633A004352,Toyota,OR 999ZZZ|VIN_SAME",
                // 0 read as O, 8 as B
                "1HGCM82633A004352,Honda|1HGCMB2633A0O4352,Honda|VIN_MISREAD",
                // one character, early and late, and two that changed places
                "1HGCM82633A004352,Honda|1HGCM82633A004353,Honda|VIN_MISTYPED",
                "1HGCM82633A004352,Honda|1HGCM82633A004952,Honda|VIN_MISTYPED",
                "1HGCM82633A004352,Honda|1HGCN82633A004352,Honda|VIN_MISTYPED",
                "1HGCM82633A004352,Honda|1HGCM82633A400352,Honda|",
                "1HGCM82633A004352,Honda|1HGCM82633A003452,Honda|VIN_MISTYPED",
                "1HGCM82633A004352,Honda|1HGCM82633A004325,Honda|VIN_MISTYPED",
                // both check digits right: two of one fleet
                "1HGCM82633A004352,Honda|1HGCM82653A004353,Honda|",
                "1HGCM82633A004352,Honda|1HGCM82633A004399,Honda|",
                // a short VIN is no whole one
                "A0043,Honda|A0044,Honda|",
                // the same plate of the same state at the same time
                ",Honda,CA 7AAA001|,Honda,CA 7AAA001|PLATE_TOGETHER",
                ",Honda,CA 7AAA001,2020-01-01,2022-06-30|,Honda,CA 7AAA001,2022-06-30,|PLATE_TOGETHER",
                ",Honda,CA 7AAA001,2020-01-01,2022-06-30|,Honda,CA 7AAA001,2022-07-01,|",
                ",Honda,CA 7AAA001|,Honda,NV 7AAA001|",
                ",Honda,-- 7AAA001|,Honda,CA 7AAA001|",
                ",Honda,CA 7AAA001|,Honda,CA 7AAA002|",
                "1HGCM82633A004352,Honda,CA 7AAA001|,Honda,CA 7AAA001|PLATE_TOGETHER",
                // VINs that are not alike: the plate was moved
                "1HGCM82633A004352,Honda,CA 7AAA001|2T1BURHE5JC034461,Toyota,CA 7AAA001|",
                "1HGCM82633A004352,Honda,CA 7AAA001|1HGCM82633A004353,Honda,CA 7AAA001|VIN_MISTYPED PLATE_TOGETHER",
                // the end of a VIN, and the same make
                "3A004352,Honda|1HGCM82633A004352,Honda|VIN_END",
                "1HGCM82633A004352,Honda|004352,Honda|VIN_END",
                "3A004352,Toyota|1HGCM82633A004352,Honda|",
                "3A004352,|1HGCM82633A004352,Honda|",
                "04352,Honda|1HGCM82633A004352,Honda|"
            })
    void theseRulesHoldAndNoOthers(String one, String other, @Nullable String rules) {
        List<String> meant = rules == null ? List.of() : Arrays.asList(rules.split(" "));
        VehicleCard first = card(one);
        VehicleCard second = card(other);
        assertThat(VehicleTwin.of(first, second))
                .extracting(it -> it.rule().name())
                .isEqualTo(meant);
        assertThat(VehicleTwin.of(second, first))
                .extracting(it -> it.rule().name())
                .isEqualTo(meant);
    }
}
