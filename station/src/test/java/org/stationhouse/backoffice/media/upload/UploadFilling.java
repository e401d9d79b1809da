package org.stationhouse.backoffice.media.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.FileFilling;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Intake;

/** An upload that waits, of each who attaches. */
@Component
public class UploadFilling {

    private final UploadDesk desk;

    UploadFilling(UploadDesk desk) {
        this.desk = desk;
    }

    public void fill(PublicRef record, Filling.Actors actors) {
        try {
            for (String role : new String[] {"prt1", "pst1", "supervisor"}) {
                Actor actor = actors.as(role);
                PublicRef ref = desk.begin(
                                record,
                                FileFilling.said(Sort.VIDEO, "Store camera 4"),
                                "cam<4>.mp4",
                                3L * Intake.STEP,
                                "0".repeat(64),
                                actor)
                        .upload()
                        .ref();
                desk.add(ref, 0, new ByteArrayInputStream(new byte[Intake.STEP]), actor);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
