package org.stationhouse.backoffice.media.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Attached;
import org.stationhouse.backoffice.media.Attachments;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Reads attachments. Every look has its audit line. */
@Service
class AttachmentBook implements Attachments {

    static final String READ = "media.attachment.read";
    static final String PRINT = "media.attachment.print";
    static final String RELEASE = "media.attachment.release";

    private final AttachmentStore attachments;
    private final AttachmentSight sight;
    private final Records records;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    AttachmentBook(
            AttachmentStore attachments,
            AttachmentSight sight,
            Records records,
            AccessPolicy policy,
            AuditTrail audit) {
        this.attachments = attachments;
        this.sight = sight;
        this.records = records;
        this.policy = policy;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<Attached> of(Collection<PublicRef> all, Actor actor) {
        policy.require(actor, LIST);
        List<Attachment> found = attachments.of(all, sight.labels(actor));
        listed(found, actor);
        return found.stream().map(Attachment::line).toList();
    }

    @Override
    @Transactional
    public Map<PublicRef, Attached> portraits(Collection<PublicRef> all, Actor actor) {
        policy.require(actor, LIST);
        if (all.isEmpty()) {
            return Map.of();
        }
        List<Attachment> found = attachments.portraits(all, sight.labels(actor));
        listed(found, actor);
        var portraits = new HashMap<PublicRef, Attached>();
        found.forEach(it -> portraits.put(it.record(), it.line()));
        return portraits;
    }

    /** A record with nothing attached is no look at an attachment. */
    private void listed(List<Attachment> found, Actor actor) {
        if (!found.isEmpty()) {
            audit.write(Act.done(LIST, actor)
                    .on(
                            Attachment.KIND,
                            found.stream()
                                    .limit(Act.MOST_REFS)
                                    .map(it -> it.ref().text())
                                    .toList()));
        }
    }

    /** A record with what is attached to it and the actor may know of, the oldest first. */
    record Gallery(Borne borne, List<Attachment> attachments) {}

    @Transactional
    public Gallery gallery(PublicRef record, Actor actor) {
        Borne borne = records.open(record, LIST, actor);
        List<Attachment> found = attachments.of(borne.all(), sight.labels(actor));
        audit.write(Act.done(LIST, actor).on(borne.kind(), record.text()).inCase(borne.caseNumber()));
        listed(found, actor);
        return new Gallery(borne, found);
    }

    /**
     * An attachment with its record and history.
     *
     * @param prints whether the actor may have it on paper
     * @param releases whether he may take the original out
     */
    record Whole(Attachment attachment, Borne borne, List<Attachment.Line> lines, boolean prints, boolean releases) {}

    @Transactional
    public Whole read(PublicRef ref, Actor actor) {
        var seen = sight.open(ref, READ, actor);
        looked(READ, seen, actor);
        return new Whole(
                seen.attachment(),
                seen.borne(),
                attachments.lines(seen.attachment().id()),
                sight.may(actor, PRINT, seen, Label::print),
                sight.may(actor, RELEASE, seen, Label::release));
    }

    /** A look at what it shows. */
    @Transactional
    public Attachment look(PublicRef ref, Actor actor) {
        var seen = sight.open(ref, READ, actor);
        looked("media.attachment.look", seen, actor);
        return seen.attachment();
    }

    @Transactional
    public Whole print(PublicRef ref, Actor actor) {
        var seen = sight.print(ref, PRINT, actor);
        looked(PRINT, seen, actor);
        return new Whole(seen.attachment(), seen.borne(), List.of(), true, false);
    }

    /** The original goes out of the house. */
    @Transactional
    public Attachment release(PublicRef ref, Actor actor) {
        var seen = sight.release(ref, RELEASE, actor);
        audit.write(Act.done(RELEASE, actor)
                .on(Attachment.KIND, ref.text())
                .inCase(seen.borne().caseNumber())
                .bytes(seen.attachment().size()));
        return seen.attachment();
    }

    private void looked(String verb, AttachmentSight.Seen seen, Actor actor) {
        audit.write(Act.done(verb, actor)
                .on(Attachment.KIND, seen.attachment().ref().text())
                .inCase(seen.borne().caseNumber()));
    }
}
