package org.stationhouse.desk.dispatch.downtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.foundation.kernel.PublicRef;

class DowntimeSpecimens implements Specimens {

    private static final Instant NINE = Instant.parse("2026-11-20T17:00:00Z");

    private final Pack pack = new Pack(4, PublicRef.fresh(), 2026, 4711, 3, NINE, "made-kim", 1, 0);
    private final List<Sheet> blank =
            List.of(new Sheet(2026, 4712, new Sheet.State.Blank()), new Sheet(2026, 4713, new Sheet.State.Blank()));

    @Override
    public List<Specimen> all() {
        return List.of(Specimen.filled(
                "desk/dispatch/downtime/packpaper",
                Map.of("pack", pack, "sheets", blank),
                Map.of(
                        "first", "C26-004711",
                        "last", "C26-004713",
                        "count", "Blank sheets 2",
                        "sheet", "C26-004712",
                        "madeAt", "11/20/2026 09:00:00",
                        "madeBy", "made-kim",
                        "ref", pack.ref().text())));
    }
}
