package org.stationhouse.desk.dispatch.replay;

import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;

class ReplaySpecimens implements Specimens {

    @Override
    public List<Specimen> all() {
        var whole = ReplayTests.whole();
        return List.of(Specimen.filled(
                "desk/dispatch/replay/replaypaper",
                Map.of("call", whole.call(), "replay", Replay.of(whole)),
                Map.ofEntries(
                        Map.entry("number", "C26-000123"),
                        Map.entry("version", "version 9"),
                        Map.entry("began", "Received: 459 Burglary, 6362 Fountain Sq"),
                        Map.entry("note", "Window open."),
                        Map.entry("from", "C26-000124: Rung in again."),
                        Map.entry("step", "Dispatched - S21"),
                        Map.entry("change", "Nature changed: from 459 Burglary to 459J Burglary in progress"),
                        Map.entry("unit", "S22 assigned in place of S21"),
                        Map.entry("correction", "rang before"),
                        Map.entry("gap", "0:00:15"),
                        Map.entry("since", "1:02:30"),
                        Map.entry("end", "Cleared - Report taken"),
                        Map.entry("ref", whole.call().ref().text()))));
    }
}
