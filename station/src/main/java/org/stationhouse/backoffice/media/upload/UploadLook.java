package org.stationhouse.backoffice.media.upload;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Beside;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.media.file.Entering;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** What a person sees before he sends: the record, and what he has not finished for it. */
@Component
class UploadLook implements Beside {

    private final UploadStore uploads;
    private final Records records;
    private final AuditTrail audit;

    UploadLook(UploadStore uploads, Records records, AuditTrail audit) {
        this.uploads = uploads;
        this.records = records;
        this.audit = audit;
    }

    /** The record that files are about to be attached to. */
    @Transactional
    Borne open(PublicRef record, Actor actor) {
        Borne borne = records.open(record, Entering.ATTACH, actor);
        audit.write(Act.done("media.upload.open", actor)
                .on(borne.kind(), record.text())
                .inCase(borne.caseNumber()));
        return borne;
    }

    /** What the actor himself has not finished for a record that he opened. */
    List<Upload> coming(PublicRef record, Actor actor) {
        Long account = actor.account();
        return account == null
                ? List.of()
                : uploads.coming(account).stream()
                        .filter(it -> it.record().equals(record))
                        .toList();
    }

    @Override
    public List<Line> of(Borne borne, Actor actor) {
        return coming(borne.record(), actor).stream()
                .map(it -> new Line(
                        "media.unfinished.one",
                        it.said().title() + " (" + it.length() + ")",
                        "/attachments/new?record=" + borne.record(),
                        it.begunAt(),
                        actor.name()))
                .toList();
    }
}
