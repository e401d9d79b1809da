package org.stationhouse.backoffice.media.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Files of every kind and standing on a record. */
@Component
public class FileFilling {

    private final Attaching attaching;
    private final AttachmentDesk desk;

    FileFilling(Attaching attaching, AttachmentDesk desk) {
        this.attaching = attaching;
        this.desk = desk;
    }

    public static NewAttachment said(Sort sort, String title, Label... labels) {
        return new NewAttachment(sort, title, Set.of(labels), "Ofc. Lee <card 3>", "11/20/2026 about 14:00");
    }

    /** @return addresses of those without labels, which every role may be sent to */
    public List<String> fill(PublicRef record, Filling.Actors actors) {
        Actor clerk = actors.as("prt1");
        Actor supervisor = actors.as("supervisor");
        PublicRef photo = attaching.attach(
                record, Samples.photo(900, 600, 1), "IMG_0001.JPG", said(Sort.PHOTO, "Back <b>door</b> & lock"), clerk);
        PublicRef pdf = attaching.attach(
                record,
                Samples.pdf("Statement", "Page two"),
                "statement.pdf",
                said(Sort.STATEMENT, "Statement"),
                clerk);
        attaching.attach(
                record,
                "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                "calls.csv",
                said(Sort.DOCUMENT, "Calls"),
                clerk);
        attaching.attach(
                record, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, "x.jpg", said(Sort.PHOTO, "Torn"), clerk);
        PublicRef held = attaching.attach(
                record, Samples.picture("png", 30, 40), "p.png", said(Sort.PHOTO, "Held", Label.VICTIM), clerk);
        desk.hold(held, 1, "trial <i>of</i> 12/04", supervisor);
        PublicRef asked = attaching.attach(
                record, Samples.picture("png", 40, 30), "q.png", said(Sort.PHOTO, "Asked", Label.JUVENILE), clerk);
        desk.ask(asked, 1, "of another case", supervisor);
        return List.of("/attachments/" + photo, "/attachments/" + photo + "/edit", "/attachments/" + pdf);
    }
}
