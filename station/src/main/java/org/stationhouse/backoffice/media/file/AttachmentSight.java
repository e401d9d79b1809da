package org.stationhouse.backoffice.media.file;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Labels;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.web.NoSuch;

/** Who may know of an attachment, have it on paper, take it out: first its record decides, then each of its labels. */
@Component
class AttachmentSight {

    private final AttachmentStore attachments;
    private final Records records;
    private final Labels labels;
    private final AccessPolicy policy;

    AttachmentSight(AttachmentStore attachments, Records records, Labels labels, AccessPolicy policy) {
        this.attachments = attachments;
        this.records = records;
        this.labels = labels;
        this.policy = policy;
    }

    /** An attachment with the record that bears it. */
    record Seen(Attachment attachment, Borne borne) {}

    /** Labels that the actor may know of. */
    Set<Label> labels(Actor actor) {
        return labels.seen(actor);
    }

    /** @throws NoSuch when it is not there, its record is not there, or one of its labels is not the actor's to see */
    Seen open(PublicRef ref, String right, Actor actor) {
        policy.require(actor, right);
        Attachment found = attachments.find(ref).orElseThrow(NoSuch::new);
        if (!labels(actor).containsAll(found.labels())) {
            throw new NoSuch();
        }
        return new Seen(found, records.open(found.record(), right, actor));
    }

    /** To have it on paper. */
    Seen print(PublicRef ref, String right, Actor actor) {
        Seen seen = open(ref, right, actor);
        seen.attachment()
                .labels()
                .forEach(it -> policy.require(actor, it.print(), seen.borne().relation()));
        return seen;
    }

    /** To take the original out of the house. */
    Seen release(PublicRef ref, String right, Actor actor) {
        Seen seen = open(ref, right, actor);
        seen.attachment()
                .labels()
                .forEach(it -> policy.require(actor, it.release(), seen.borne().relation()));
        return seen;
    }

    /** Whether the page should offer it. */
    boolean may(Actor actor, String right, Seen seen, java.util.function.Function<Label, String> each) {
        return policy.decide(actor, right) instanceof Decision.Allowed
                && seen.attachment().labels().stream()
                        .allMatch(it -> policy.decide(actor, each.apply(it)) instanceof Decision.Allowed);
    }
}
