package org.stationhouse.desk.dispatch.rotation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;

class RotationSpecimens implements Specimens {

    private static final String PAPER = "desk/dispatch/rotation/monthpaper";

    @Override
    public List<Specimen> all() {
        var month = YearMonth.of(2026, 11);
        return List.of(
                Specimen.filled(
                        PAPER,
                        Map.of(
                                "month",
                                new RotationBook.Month(
                                        month,
                                        List.of(new Share(
                                                Trade.TOW_HEAVY, "Alder Towing", 1471, 1313, 1027, 9317, 8419, 7523)),
                                        66)),
                        Map.ofEntries(
                                Map.entry("month", "2026-11"),
                                Map.entry("trade", "Tow, heavy"),
                                Map.entry("company", "Alder Towing"),
                                Map.entry("offered", "1471"),
                                Map.entry("accepted", "1313"),
                                Map.entry("noAnswer", "1027"),
                                Map.entry("refused", "9317"),
                                Map.entry("canceled", "8419"),
                                Map.entry("arrived", "7523"),
                                Map.entry("owners", "are not among them: 66."),
                                Map.entry("phone", "(916) 555-0101"))),
                Specimen.filled(
                        PAPER,
                        Map.of("month", new RotationBook.Month(month, List.of(), 0)),
                        Map.of("none", "No company is on this list yet.")));
    }
}
