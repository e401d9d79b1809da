package org.stationhouse.foundation.web;

import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.foundation.web.sheet.ListPapers;

/** The kit's own paper: any list. */
public class WebSpecimens implements Specimens {

    @Override
    public List<Specimen> all() {
        return List.of(Specimen.filled(
                "foundation/web/sheet/listpaper",
                Map.of("list", ListPapers.specimen()),
                Map.of(
                        "title", "All calls",
                        "number", "C26-004711",
                        "place", "77 Listpaper Ln",
                        "party", "Kept, Back",
                        "filter", "Place: Listpaper",
                        "count", "2 rows")));
    }
}
