package org.stationhouse.backoffice.media.file;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Attachments;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.file.Attachment.Copies;
import org.stationhouse.backoffice.media.file.Attachment.Standing;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes;

/** Where a file becomes an attachment, on whichever way it came. */
@Component
public class Entering {

    /** The right to attach. */
    public static final String ATTACH = "media.attachment.attach";

    private final AttachmentStore attachments;
    private final AttachmentSight sight;
    private final FileBytes files;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Entering(
            AttachmentStore attachments,
            AttachmentSight sight,
            FileBytes files,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.attachments = attachments;
        this.sight = sight;
        this.files = files;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Labels that the actor may give: those of which he may know. */
    public Set<Label> labels(Actor actor) {
        return sight.labels(actor);
    }

    /** Nobody puts a file where he himself could not find it again. */
    public void fit(NewAttachment said, Actor actor) {
        if (!sight.labels(actor).containsAll(said.labels())) {
            throw new Unfit("labels", "media.labels.yours");
        }
    }

    /**
     * Keeps what was stored as an attachment, in the caller's transaction.
     *
     * @param ref reference of the attachment
     * @param name what the sender calls the file
     * @param what what it is by its content
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Attachment enter(
            PublicRef ref,
            NewAttachment said,
            String name,
            FileBytes.Staged staged,
            Sniffed what,
            Borne borne,
            Actor actor) {
        policy.require(actor, ATTACH, borne.relation());
        fit(said, actor);
        FileBytes.Stored stored = files.keep(staged, ref.text());
        boolean drawn = what.type().picture() || what.type().pdf();
        var attachment = new Attachment(
                0,
                ref,
                borne.kind(),
                borne.record(),
                said,
                name,
                what.type(),
                stored.size(),
                stored.sha256(),
                stored.id(),
                what.exif(),
                drawn ? new Copies.Waiting() : new Copies.None(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.name(),
                new Standing.Kept(),
                1);
        long id = attachments.insert(attachment);
        attachments.add(id, Attachment.Line.of(attachment.at(), actor.name(), "ATTACHED", null));
        audit.write(Act.done(ATTACH, actor)
                .on(Attachment.KIND, ref.text())
                .inCase(borne.caseNumber())
                .changed("record", null, borne.number())
                .changed("sort", null, said.sort())
                .changed("title", null, said.title())
                .changed("labels", null, Entering.text(attachment))
                .changed("source", null, said.source())
                .changed("taken", null, said.taken())
                .changed("name", null, name)
                .changed("sha256", null, stored.sha256())
                .received(stored.size()));
        events.publishEvent(new Attachments.Sorted(
                borne.kind(),
                borne.record(),
                ref,
                said.sort(),
                said.title(),
                said.sort().name(),
                actor));
        return attachment;
    }

    static String text(Attachment attachment) {
        return attachment.labels().stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
