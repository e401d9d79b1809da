package org.stationhouse.backoffice.media.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.FileBytes;

/** Attaches bytes, without a browser. */
@Component
public class Attaching {

    private final Entering entering;
    private final CopyRoom copies;
    private final FileBytes files;
    private final Records records;
    private final TransactionTemplate act;

    Attaching(Entering entering, CopyRoom copies, FileBytes files, Records records, TransactionTemplate act) {
        this.entering = entering;
        this.copies = copies;
        this.files = files;
        this.records = records;
        this.act = act;
    }

    public PublicRef attach(PublicRef record, byte[] bytes, String name, NewAttachment said, Actor actor) {
        try {
            FileBytes.Staged staged = files.stage(new ByteArrayInputStream(bytes));
            var sniffer = new Sniffer();
            sniffer.write(bytes, 0, bytes.length);
            var ref = PublicRef.fresh();
            act.executeWithoutResult(status -> entering.enter(
                    ref, said, name, staged, sniffer.found(name), records.open(record, Entering.ATTACH, actor), actor));
            copies.draw(ref);
            return ref;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
