package org.stationhouse.desk.dispatch.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.foundation.kernel.PublicRef;

class UnitSpecimens implements Specimens {

    private static final String PAPER = "desk/dispatch/unit/daypaper";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Override
    public List<Specimen> all() {
        PublicRef unit = PublicRef.fresh();
        PublicRef call = PublicRef.fresh();
        var line = new RadioLine(
                4711,
                Instant.parse("2026-11-20T17:01:02Z"),
                "operator-kim",
                unit,
                "2A12",
                "TRANSPORT",
                "one to county jail",
                new Unit.OnCall(8, call, "C26-000123"));
        return List.of(
                Specimen.filled(
                        PAPER,
                        Map.of("day", DAY, "lines", List.of(line)),
                        Map.of(
                                "day", "11/20/2026",
                                "at", "11/20/2026 09:01:02",
                                "unit", "2A12",
                                "did", "Transporting",
                                "said", "one to county jail",
                                "call", "C26-000123",
                                "by", "operator-kim",
                                "id", "4711",
                                "unitRef", unit.text(),
                                "callRef", call.text())),
                Specimen.filled(
                        PAPER,
                        Map.of("day", DAY, "lines", List.of()),
                        Map.of("none", "Nothing was logged on this day.")));
    }
}
