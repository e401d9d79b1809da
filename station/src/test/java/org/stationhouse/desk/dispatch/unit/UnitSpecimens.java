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
                new Unit.OnCall(8, call, "C26-000123"),
                null,
                false);
        var wrong = new RadioLine(
                4712,
                Instant.parse("2026-11-20T17:02:03Z"),
                "operator-kim",
                null,
                null,
                null,
                "two of them",
                null,
                null,
                true);
        var right = new RadioLine(
                4713,
                Instant.parse("2026-11-20T17:03:04Z"),
                "operator-kim",
                null,
                null,
                null,
                "three of them",
                null,
                wrong.at(),
                false);
        return List.of(
                Specimen.filled(
                        PAPER,
                        Map.of("day", DAY, "lines", List.of(line, wrong, right)),
                        Map.ofEntries(
                                Map.entry("day", "11/20/2026"),
                                Map.entry("at", "11/20/2026 09:01:02"),
                                Map.entry("unit", "2A12"),
                                Map.entry("did", "Transporting"),
                                Map.entry("said", "one to county jail"),
                                Map.entry("corrected", "two of them (corrected)"),
                                Map.entry("corrects", "Correction of 11/20/2026 09:02:03: three of them"),
                                Map.entry("call", "C26-000123"),
                                Map.entry("by", "operator-kim"),
                                Map.entry("id", "4711"),
                                Map.entry("unitRef", unit.text()),
                                Map.entry("callRef", call.text()))),
                Specimen.filled(
                        PAPER,
                        Map.of("day", DAY, "lines", List.of()),
                        Map.of("none", "Nothing was logged on this day.")));
    }
}
