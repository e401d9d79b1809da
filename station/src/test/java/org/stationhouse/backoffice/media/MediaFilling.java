package org.stationhouse.backoffice.media;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.media.file.FileFilling;
import org.stationhouse.backoffice.media.note.NoteFilling;
import org.stationhouse.backoffice.media.photo.PhotoFilling;
import org.stationhouse.backoffice.media.scan.ScanFilling;
import org.stationhouse.backoffice.media.sign.SignFilling;
import org.stationhouse.backoffice.media.upload.UploadFilling;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** A case with files of every kind and standing, a signature of each way, a photo log, an upload that waits. */
@Component
class MediaFilling implements Filling {

    private final CallDesk calls;
    private final Natures natures;
    private final FileFilling files;
    private final UploadFilling uploads;
    private final SignFilling signatures;
    private final NoteFilling notes;
    private final PhotoFilling logs;
    private final ScanFilling scans;
    private final List<String> records = new ArrayList<>();

    MediaFilling(
            CallDesk calls,
            Natures natures,
            FileFilling files,
            UploadFilling uploads,
            SignFilling signatures,
            NoteFilling notes,
            PhotoFilling logs,
            ScanFilling scans) {
        this.scans = scans;
        this.calls = calls;
        this.natures = natures;
        this.files = files;
        this.uploads = uploads;
        this.signatures = signatures;
        this.notes = notes;
        this.logs = logs;
    }

    @Override
    public void fill(Actors actors) {
        Actor clerk = actors.as("prt1");
        PublicRef record = calls.makeCase(
                        calls.log(Calls.burglary(natures), "With <pictures>.", clerk)
                                .ref(),
                        1,
                        clerk)
                .ref();
        records.addAll(files.fill(record, actors));
        records.addAll(logs.fill(record, actors));
        records.addAll(signatures.fill(record, actors));
        records.addAll(notes.fill(record, actors));
        records.addAll(scans.fill(record, actors));
        uploads.fill(record, actors);
        records.add("/attachments?record=" + record);
        records.add("/attachments/new?record=" + record);
        records.add("/attachments/camera?record=" + record);
        records.add("/signatures/new?record=" + record);
        records.add("/photologs/new?record=" + record);
    }

    @Override
    public List<String> records() {
        return records;
    }
}
