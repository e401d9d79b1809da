package org.stationhouse.backoffice.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.media.file.Attachment;
import org.stationhouse.backoffice.media.file.CopyRoom;
import org.stationhouse.backoffice.media.file.Entering;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.backoffice.media.file.Sizes;
import org.stationhouse.backoffice.media.file.Sniffer;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.Intake;
import org.stationhouse.foundation.web.NoSuch;

/**
 * Takes files in: begun with what is known of them, sent in parts, finished with the hash of the whole. Every step may be repeated. A part
 * leaves no line in the trail, as it shows and changes nothing that anybody sees; beginning, end and giving up do.
 */
@Service
class UploadDesk {

    private static final String KIND = "media.upload";
    private static final String CITE = "Uploads: one file, whole and unchanged";
    private static final long MIB = 1L << 20;

    private final UploadStore uploads;
    private final Intake intake;
    private final FileBytes files;
    private final Records records;
    private final Entering entering;
    private final CopyRoom copies;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate act;
    private final long most;

    /** @param most largest file that is taken, in mebibytes */
    UploadDesk(
            UploadStore uploads,
            Intake intake,
            FileBytes files,
            Records records,
            Entering entering,
            CopyRoom copies,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${stationhouse.media.most-mib:8192}") long most) {
        this.uploads = uploads;
        this.intake = intake;
        this.files = files;
        this.records = records;
        this.entering = entering;
        this.copies = copies;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
        this.act = new TransactionTemplate(transactions);
        this.most = most * MIB;
    }

    /** An upload, and how many of its bytes lie safely here. */
    record Standing(Upload upload, long at) {}

    /**
     * Begins, or goes on where the same file of the same person broke off.
     *
     * @throws Refusal when it is too large, before a byte is sent
     */
    Standing begin(PublicRef record, NewAttachment said, String name, long size, String head, Actor actor) {
        return within(() -> {
            Borne borne = records.open(record, Entering.ATTACH, actor);
            entering.fit(said, actor);
            small(size);
            Upload same = own(actor).stream()
                    .filter(it -> it.record().equals(record)
                            && it.name().equals(name)
                            && it.size() == size
                            && it.head().equals(head))
                    .findFirst()
                    .orElse(null);
            if (same != null) {
                return standing(same);
            }
            var attachment = PublicRef.fresh();
            var upload = new Upload(
                    0,
                    PublicRef.fresh(),
                    account(actor),
                    borne.kind(),
                    record,
                    attachment,
                    intake.begin(attachment.text(), size),
                    said,
                    name,
                    size,
                    head,
                    now(),
                    Upload.State.COMING);
            uploads.insert(upload);
            audit.write(Act.done("media.upload.begin", actor)
                    .on(KIND, upload.ref().text())
                    .inCase(borne.caseNumber())
                    .changed("record", null, borne.number())
                    .changed("name", null, name)
                    .changed("size", null, size));
            return new Standing(upload, 0);
        });
    }

    private void small(long size) {
        if (size > most) {
            throw new Refusal(
                    "This file has " + Sizes.text(size) + "; at most " + Sizes.text(most) + " are taken.", CITE);
        }
    }

    /** @return where the next part begins */
    long add(PublicRef ref, long from, InputStream part, Actor actor) throws IOException {
        Upload upload = within(() -> open(ref, actor));
        return intake.add(upload.intake(), from, part);
    }

    long at(PublicRef ref, Actor actor) {
        return within(() -> standing(open(ref, actor)).at());
    }

    /**
     * Ends when all has come.
     *
     * @param sha256 of the whole file, as the sender counted it
     * @return reference of the attachment; the same when asked again
     * @throws Refusal when what came is not what was sent: then it begins anew
     */
    PublicRef finish(PublicRef ref, String sha256, Actor actor) throws IOException {
        Upload upload = within(() -> found(ref, actor));
        if (upload.state() == Upload.State.DONE) {
            return upload.attachment();
        }
        var sniffer = new Sniffer();
        FileBytes.Staged staged = intake.finish(open(upload).intake(), sniffer);
        if (!staged.sha256().equals(sha256)) {
            within(() -> {
                intake.forget(upload.intake());
                uploads.again(upload.id(), intake.begin(upload.attachment().text(), upload.size()));
                audit.write(Act.refused("media.upload.finish", actor, "the hash is another")
                        .on(KIND, ref.text()));
                return upload;
            });
            throw new Refusal("What arrived is not what was sent: please send the file again.", CITE);
        }
        within(() -> {
            Upload now = uploads.lock(ref).orElseThrow(NoSuch::new);
            if (now.state() == Upload.State.COMING) {
                Borne borne = records.open(now.record(), Entering.ATTACH, actor);
                entering.enter(
                        now.attachment(), now.said(), now.name(), staged, sniffer.found(now.name()), borne, actor);
                intake.forget(now.intake());
                uploads.end(now.id(), Upload.State.DONE, now());
            }
            return now;
        });
        copies.draw(upload.attachment());
        return upload.attachment();
    }

    /** Takes a small file in one go, as a form without a script sends it. */
    PublicRef take(PublicRef record, NewAttachment said, String name, InputStream bytes, Actor actor)
            throws IOException {
        within(() -> {
            records.open(record, Entering.ATTACH, actor);
            entering.fit(said, actor);
            return said;
        });
        var sniffer = new Sniffer();
        FileBytes.Staged staged = files.stage(new Tee(bytes, sniffer));
        Attachment attachment = within(() -> entering.enter(
                PublicRef.fresh(),
                said,
                name,
                staged,
                sniffer.found(name),
                records.open(record, Entering.ATTACH, actor),
                actor));
        copies.draw(attachment.ref());
        return attachment.ref();
    }

    /** What the actor began and may still finish, the newest first. */
    List<Standing> unfinished(Actor actor) {
        return within(() -> {
            policy.require(actor, Entering.ATTACH);
            audit.write(Act.done("media.upload.list", actor));
            return own(actor).stream().map(this::standing).toList();
        });
    }

    void giveUp(PublicRef ref, Actor actor) {
        within(() -> {
            Upload upload = open(ref, actor);
            end(upload, actor);
            return upload;
        });
    }

    /** @return how many were given up */
    int sweep(Actor program) {
        return within(() -> {
            List<Upload> old = uploads.begunBefore(now().minus(Upload.LIFE), Act.MOST_REFS);
            old.forEach(it -> end(it, program));
            return old.size();
        });
    }

    private void end(Upload upload, Actor actor) {
        intake.forget(upload.intake());
        uploads.end(upload.id(), Upload.State.GIVEN_UP, now());
        audit.write(Act.done("media.upload.give-up", actor)
                .on(KIND, upload.ref().text())
                .changed("name", upload.name(), null));
    }

    private Standing standing(Upload upload) {
        return new Standing(upload, intake.at(upload.intake()));
    }

    private List<Upload> own(Actor actor) {
        return uploads.coming(account(actor));
    }

    /** An upload is there for the person who began it only, as long as he may attach. */
    private Upload found(PublicRef ref, Actor actor) {
        policy.require(actor, Entering.ATTACH);
        return uploads.find(ref).filter(it -> it.account() == account(actor)).orElseThrow(NoSuch::new);
    }

    private Upload open(PublicRef ref, Actor actor) {
        return open(found(ref, actor));
    }

    private static Upload open(Upload upload) {
        if (upload.state() != Upload.State.COMING) {
            throw new NoSuch();
        }
        return upload;
    }

    private static long account(Actor actor) {
        if (actor.account() == null) {
            throw new Refusal("A person sends files.", CITE);
        }
        return actor.account();
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
