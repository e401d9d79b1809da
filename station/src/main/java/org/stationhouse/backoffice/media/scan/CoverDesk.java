package org.stationhouse.backoffice.media.scan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.Entering;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** Makes and prints cover sheets. */
@Service
class CoverDesk {

    private final ScanStore scans;
    private final Records records;
    private final Entering entering;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    CoverDesk(ScanStore scans, Records records, Entering entering, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.scans = scans;
        this.records = records;
        this.entering = entering;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** The record that a cover sheet is about to be made for. */
    @Transactional
    public Borne open(PublicRef record, Actor actor) {
        Borne borne = records.open(record, ScanDesk.MAKE, actor);
        audit.write(Act.done("media.scan.open", actor)
                .on(borne.kind(), record.text())
                .inCase(borne.caseNumber()));
        return borne;
    }

    /** Makes a sheet. @param title what lies behind it */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef make(PublicRef record, Sort sort, String title, Set<Label> labels, Actor actor) {
        Borne borne = records.open(record, ScanDesk.MAKE, actor);
        entering.fit(new NewAttachment(sort, title, labels, title, null), actor);
        var ref = PublicRef.fresh();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        scans.insert(new Cover(0, ref, borne.kind(), record, sort, title, labels, now, actor.name()));
        audit.write(Act.done("media.scan.cover", actor)
                .on(Cover.KIND, ref.text())
                .inCase(borne.caseNumber())
                .changed("record", null, borne.number())
                .changed("title", null, title));
        return ref;
    }

    /** A sheet to be printed, with its record. */
    record Sheet(Cover cover, Borne borne) {}

    @Transactional
    public Sheet print(PublicRef ref, Actor actor) {
        policy.require(actor, ScanDesk.MAKE);
        Cover cover = scans.cover(ref)
                .filter(it -> entering.labels(actor).containsAll(it.labels()))
                .orElseThrow(NoSuch::new);
        Borne borne = records.open(cover.record(), ScanDesk.MAKE, actor);
        audit.write(
                Act.done("media.scan.print", actor).on(Cover.KIND, ref.text()).inCase(borne.caseNumber()));
        return new Sheet(cover, borne);
    }
}
