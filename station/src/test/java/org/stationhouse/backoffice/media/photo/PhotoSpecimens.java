package org.stationhouse.backoffice.media.photo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.media.file.AttachmentSpecimens;
import org.stationhouse.foundation.kernel.PublicRef;

class PhotoSpecimens implements Specimens {

    @Override
    public List<Specimen> all() {
        var borne = AttachmentSpecimens.borne();
        var log = new PhotoLog(
                1,
                PublicRef.fresh(),
                "cases.jacket",
                borne.record(),
                "Store on Fountain Sq",
                "Ofc. Okafor",
                null,
                "Canon EOS R6",
                Instant.parse("2026-11-20T17:00:00Z"),
                "clerk-lee",
                4);
        var whole = new PhotoLogDesk.Whole(
                log,
                borne,
                List.of(
                        new PhotoLog.Photo(1, AttachmentSpecimens.attachment(), "Back door from the yard"),
                        new PhotoLog.Photo(2741, AttachmentSpecimens.attachment(), "Pry marks")),
                0);
        String picture = AttachmentSpecimens.picture();
        return List.of(Specimen.filled(
                "backoffice/media/photo/sheetpaper",
                Map.of("whole", whole, "shown", Map.of(1, picture, 2741, picture)),
                Map.of(
                        "record", "26-000045",
                        "title", "Store on Fountain Sq",
                        "takenBy", "Ofc. Okafor",
                        "camera", "Canon EOS R6",
                        "seq", "2741",
                        "caption", "Pry marks",
                        "taken", "about 2 p.m.",
                        "hash", "9f86d081884c7d65",
                        "version", "version 4",
                        "name", "Lopez Ana IMG_1.JPG")));
    }
}
