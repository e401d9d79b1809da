package org.stationhouse.backoffice.media.scan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.AttachmentSpecimens;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.ScanCode;

class ScanSpecimens implements Specimens {

    @Override
    public List<Specimen> all() {
        var borne = AttachmentSpecimens.borne();
        var cover = new Cover(
                1,
                PublicRef.fresh(),
                "cases.jacket",
                borne.record(),
                Sort.STATEMENT,
                "Statement of a witness",
                Set.of(Label.JUVENILE),
                Instant.parse("2026-11-20T17:00:00Z"),
                "clerk-lee");
        return List.of(Specimen.filled(
                "backoffice/media/scan/coverpaper",
                Map.of("sheet", new CoverDesk.Sheet(cover, borne)),
                Map.of(
                        "code", ScanCode.of(cover.ref()),
                        "record", "26-000045",
                        "title", "Statement of a witness",
                        "sort", "Statement",
                        "label", "Juvenile",
                        "about", "Burglary of a store")));
    }
}
