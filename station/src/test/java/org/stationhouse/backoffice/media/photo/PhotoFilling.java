package org.stationhouse.backoffice.media.photo;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.Attaching;
import org.stationhouse.backoffice.media.file.FileFilling;
import org.stationhouse.backoffice.media.file.Samples;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** A log of what is there without labels, so that every role may be sent to it; one photo more waits for its number. */
@Component
public class PhotoFilling {

    private final PhotoLogDesk desk;
    private final Attaching attaching;

    PhotoFilling(PhotoLogDesk desk, Attaching attaching) {
        this.desk = desk;
        this.attaching = attaching;
    }

    public List<String> fill(PublicRef record, Filling.Actors actors) {
        Actor technician = actors.as("pst1");
        PublicRef log = desk.make(
                record, "Burglary <scene>", new PhotoLogDesk.Taker("Ofc. Lee", null), "Canon EOS R6", technician);
        desk.caption(log, 1, Map.of(1, "Back door & lock, <from> the yard"), technician);
        attaching.attach(
                record, Samples.photo(300, 200, 1), "IMG_0009.JPG", FileFilling.said(Sort.PHOTO, "Later"), technician);
        return List.of("/photologs/" + log);
    }
}
