package org.stationhouse.backoffice.media.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.Attaching;
import org.stationhouse.backoffice.media.file.FileFilling;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** A batch with a part of each state, and one that is not split yet. */
@Component
public class ScanFilling {

    private final CoverDesk covers;
    private final ScanDesk desk;
    private final ScanBook book;
    private final Attaching attaching;

    ScanFilling(CoverDesk covers, ScanDesk desk, ScanBook book, Attaching attaching) {
        this.covers = covers;
        this.desk = desk;
        this.book = book;
        this.attaching = attaching;
    }

    public List<String> fill(PublicRef record, Filling.Actors actors) {
        Actor clerk = actors.as("prt1");
        PublicRef cover = covers.make(record, Sort.DOCUMENT, "Citations & <notes>", Set.of(), clerk);
        PublicRef batch = desk.begin("Stack of Monday <1>", clerk);
        attaching.attach(
                batch,
                Scans.document(false, cover, "one", cover, "two", "three", cover, "four"),
                "stack.pdf",
                FileFilling.said(Sort.DOCUMENT, "Stack"),
                clerk);
        try {
            desk.split(batch, 1, clerk);
            var parts = book.read(batch, clerk).parts();
            desk.accept(parts.get(0).ref(), 1, actors.as("prt2"));
            desk.sendBack(parts.get(1).ref(), 1, "Page <two> lies upside down", actors.as("prt2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        desk.begin("Stack of Tuesday", clerk);
        return List.of("/scans/" + batch, "/covers/" + cover, "/covers/new?record=" + record);
    }
}
