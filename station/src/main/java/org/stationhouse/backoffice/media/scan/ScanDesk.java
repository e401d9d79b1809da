package org.stationhouse.backoffice.media.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.media.file.Attachment;
import org.stationhouse.backoffice.media.file.CopyRoom;
import org.stationhouse.backoffice.media.file.Entering;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.backoffice.media.file.Pictures;
import org.stationhouse.backoffice.media.file.Sniffer;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of scanned paper. Pages are read and cut outside of transactions, which takes seconds. */
@Service
class ScanDesk {

    static final String MAKE = "media.scan.make";
    static final String CHECK = "media.scan.check";

    private static final String CITE = "Scanned paper: what lies behind a cover sheet belongs to its record";

    private final ScanStore scans;
    private final ScanSight sight;
    private final Records records;
    private final Entering entering;
    private final Pictures pictures;
    private final CopyRoom copies;
    private final FileBytes files;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate act;

    ScanDesk(
            ScanStore scans,
            ScanSight sight,
            Records records,
            Entering entering,
            Pictures pictures,
            CopyRoom copies,
            FileBytes files,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.scans = scans;
        this.sight = sight;
        this.records = records;
        this.entering = entering;
        this.pictures = pictures;
        this.copies = copies;
        this.files = files;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
        this.act = new TransactionTemplate(transactions);
    }

    PublicRef begin(String title, Actor actor) {
        return within(() -> {
            policy.require(actor, MAKE);
            if (actor.account() == null) {
                throw new Refusal("A person scans.", CITE);
            }
            var batch = new Batch(0, PublicRef.fresh(), actor.account(), title, now(), actor.name(), null, null, 1);
            scans.insert(batch);
            audit.write(Act.done("media.scan.begin", actor)
                    .on(Batch.KIND, batch.ref().text())
                    .changed("title", null, title));
            return batch.ref();
        });
    }

    /**
     * Reads the cover sheets of the batch's document and proposes what lies behind each to its record.
     *
     * @throws Refusal when there is no document, or no cover sheet of a record that is open to the actor
     */
    void split(PublicRef ref, int version, Actor actor) throws IOException {
        record Source(Batch batch, Attachment document) {}
        Source source = within(() -> {
            Batch batch = own(ref, actor);
            return new Source(
                    batch,
                    pictures.document(ref, actor)
                            .orElseThrow(() -> new Refusal("Attach the scanned PDF first.", CITE)));
        });
        Splitting.Found found = pictures.pages(source.document(), Splitting::split);
        within(() -> {
            var cuts = new ArrayList<Splitting.Cut>();
            found.cuts().stream().filter(it -> !it.pages().isEmpty()).forEach(cuts::add);
            if (cuts.isEmpty()) {
                throw new Refusal("No cover sheet with pages behind it was found.", CITE);
            }
            saved(scans.split(source.batch().id(), version, source.document().ref(), found.count()), source.batch());
            int seq = 0;
            for (Splitting.Cut cut : cuts) {
                Cover cover = scans.cover(cut.cover())
                        .filter(it -> records.sees(it.record(), actor))
                        .orElseThrow(() -> new Refusal(
                                "The cover sheet before page " + cut.pages().getFirst() + " is none of yours.", CITE));
                String pages = String.join(
                        " ", cut.pages().stream().map(String::valueOf).toList());
                scans.add(source.batch().id(), PublicRef.fresh(), cover.id(), ++seq, PageOrder.of(pages));
            }
            audit.write(Act.done("media.scan.split", actor)
                    .on(Batch.KIND, ref.text())
                    .count(cuts.size()));
            return found;
        });
    }

    /** Puts right which pages a part has, in which order and how they lie; it waits for its second person again. */
    PublicRef order(PublicRef ref, int version, String typed, Actor actor) {
        return within(() -> {
            Batch.Part part = part(ref);
            Batch batch = own(scans.of(part).ref(), actor);
            PageOrder order = PageOrder.typed(typed, batch.pages() == null ? 0 : batch.pages())
                    .orElseThrow(() -> new Refusal(
                            "Type the pages in their order, as 4 5r 7u 6; each once, and none that is not there.",
                            CITE));
            ScanRules.apart(part, order, scans.parts(batch.id()));
            saved(scans.order(part, version, order), batch);
            audit.write(Act.done("media.scan.order", actor)
                    .on(Batch.KIND, batch.ref().text())
                    .changed("pages", part.pages().text(), order.text()));
            return batch.ref();
        });
    }

    /** A second person has looked: the part becomes an attachment of its record. */
    PublicRef accept(PublicRef ref, int version, Actor actor) throws IOException {
        record Source(Batch batch, Batch.Part part, Attachment document) {}
        Source source = within(() -> {
            Batch.Part part = part(ref);
            Batch batch = seen(scans.of(part).ref(), CHECK, actor);
            ScanRules.second(batch, part, actor);
            records.open(part.cover().record(), Entering.ATTACH, actor);
            return new Source(batch, part, source(batch, actor));
        });
        byte[] pdf = pictures.pages(
                source.document(), it -> Splitting.cut(it, source.part().pages()));
        FileBytes.Staged staged = files.stage(new ByteArrayInputStream(pdf));
        var sniffer = new Sniffer();
        sniffer.write(pdf, 0, pdf.length);
        var attachment = PublicRef.fresh();
        Cover cover = source.part().cover();
        within(() -> {
            var said = new NewAttachment(
                    cover.sort(),
                    cover.title(),
                    cover.labels(),
                    "Scanned by " + source.batch().by(),
                    null);
            Borne borne = records.open(cover.record(), Entering.ATTACH, actor);
            String name = "scan-" + source.batch().ref() + "-" + source.part().seq() + ".pdf";
            entering.enter(attachment, said, name, staged, sniffer.found(name), borne, actor);
            saved(
                    scans.decide(source.part(), version, Batch.State.FILED, null, attachment, now(), actor.name()),
                    source.batch());
            audit.write(Act.done("media.scan.accept", actor)
                    .on(Batch.KIND, source.batch().ref().text())
                    .inCase(borne.caseNumber())
                    .changed("attachment", null, attachment));
            return attachment;
        });
        copies.draw(attachment);
        return source.batch().ref();
    }

    PublicRef sendBack(PublicRef ref, int version, String why, Actor actor) {
        return within(() -> {
            Batch.Part part = part(ref);
            Batch batch = seen(scans.of(part).ref(), CHECK, actor);
            ScanRules.second(batch, part, actor);
            saved(scans.decide(part, version, Batch.State.BACK, why, null, now(), actor.name()), batch);
            audit.write(Act.done("media.scan.back", actor)
                    .on(Batch.KIND, batch.ref().text())
                    .because(why));
            return batch.ref();
        });
    }

    /** The document that was split, whatever came later. */
    private Attachment source(Batch batch, Actor actor) {
        return Optional.ofNullable(batch.source())
                .flatMap(it -> pictures.all(List.of(it), actor))
                .map(List::getFirst)
                .filter(it -> !it.removed())
                .orElseThrow(NoSuch::new);
    }

    private Batch.Part part(PublicRef ref) {
        return scans.part(ref).orElseThrow(NoSuch::new);
    }

    private Batch seen(PublicRef ref, String right, Actor actor) {
        policy.require(actor, right);
        return scans.batch(ref).filter(it -> sight.sees(it, actor)).orElseThrow(NoSuch::new);
    }

    private Batch own(PublicRef ref, Actor actor) {
        Batch batch = seen(ref, MAKE, actor);
        if (!Long.valueOf(batch.account()).equals(actor.account())) {
            throw new Refusal("Who scanned it puts it right.", CITE);
        }
        return batch;
    }

    private static void saved(int rows, Batch batch) {
        if (rows == 0) {
            throw new SomeoneElseSaved("Scan batch " + batch.title());
        }
    }

    private interface Work<T> {
        T done();
    }

    private <T> T within(Work<T> work) {
        T done = act.execute(status -> work.done());
        if (done == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return done;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
