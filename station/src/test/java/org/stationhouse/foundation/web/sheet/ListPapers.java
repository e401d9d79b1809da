package org.stationhouse.foundation.web.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;

/** A list that is printed in tests. */
public final class ListPapers {

    private ListPapers() {}

    /** Two rows of which one column was not chosen. */
    public static Object specimen() {
        var columns = Columns.of("dispatch.call.", "number", "received", "place", "party")
                .main("number", "received", "place")
                .narrow("number", "received");
        var ask = new Ask("/calls/all.pdf", Map.of("place", "Listpaper"), "", false, 1);
        var rows = List.of(
                List.of("C26-004711", Instant.parse("2026-11-29T20:30:00Z"), "77 Listpaper Ln"),
                List.of("C26-004712", Instant.parse("2026-11-29T20:31:00Z"), "Listpaper & 2nd"));
        var sheet = new Sheet(new Export(ask, Export.Kind.PDF, null), "calls", "dispatch.all", columns, rows);
        return ListPaper.of(sheet, columns.shown(), rows).orElseThrow();
    }
}
