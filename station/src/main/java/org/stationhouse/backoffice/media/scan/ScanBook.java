package org.stationhouse.backoffice.media.scan;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.file.Pictures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** Reads scan batches. Every look has its audit line. */
@Service
class ScanBook {

    private static final int MOST = 200;

    private final ScanStore scans;
    private final ScanSight sight;
    private final Pictures pictures;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ScanBook(ScanStore scans, ScanSight sight, Pictures pictures, AccessPolicy policy, AuditTrail audit) {
        this.scans = scans;
        this.sight = sight;
        this.pictures = pictures;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * A batch with its parts.
     *
     * @param loose pages of the document in no part, cover sheets among them
     * @param arrived whether there is a document
     * @param unreadable whether what arrived is none that can be read
     * @param mine whether the actor scanned it
     */
    record Whole(
            Batch batch,
            List<Batch.Part> parts,
            List<Integer> loose,
            boolean arrived,
            boolean unreadable,
            boolean mine) {}

    @Transactional
    public Whole read(PublicRef ref, Actor actor) {
        policy.require(actor, ScanDesk.MAKE);
        Batch batch = scans.batch(ref).filter(it -> sight.sees(it, actor)).orElseThrow(NoSuch::new);
        audit.write(Act.done("media.scan.read", actor).on(Batch.KIND, ref.text()));
        return whole(batch, actor);
    }

    private Whole whole(Batch batch, Actor actor) {
        List<Batch.Part> parts = scans.parts(batch.id());
        List<Integer> used =
                parts.stream().flatMap(it -> it.pages().numbers().stream()).toList();
        int count = batch.pages() == null ? 0 : batch.pages();
        boolean arrived =
                batch.source() != null || pictures.document(batch.ref(), actor).isPresent();
        return new Whole(
                batch,
                parts,
                IntStream.rangeClosed(1, count)
                        .boxed()
                        .filter(it -> !used.contains(it))
                        .toList(),
                arrived,
                !arrived && pictures.any(batch.ref(), actor),
                Long.valueOf(batch.account()).equals(actor.account()));
    }

    /** What is still to be done with scanned paper, as far as the actor sees it. */
    @Transactional
    public List<Whole> list(Actor actor) {
        policy.require(actor, ScanDesk.MAKE);
        List<Whole> open = scans.open(MOST).stream()
                .filter(it -> sight.sees(it, actor))
                .map(it -> whole(it, actor))
                .toList();
        audit.write(Act.done("media.scan.list", actor)
                .on(Batch.KIND, open.stream().map(it -> it.batch().ref().text()).toList()));
        return open;
    }
}
