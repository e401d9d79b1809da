package org.stationhouse.backoffice.media.file;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Attachments;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.Attachment.Copies;
import org.stationhouse.backoffice.media.file.Attachment.Line;
import org.stationhouse.backoffice.media.file.Attachment.Standing;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The verbs of what is said of an attachment: put it right, hold it, and remove what should not be there, by two persons. */
@Service
public class AttachmentDesk {

    private static final String CHANGE = "media.attachment.change";
    static final String RELABEL = "media.attachment.relabel";
    private static final String HOLD = "media.attachment.hold";
    private static final String ASK = "media.attachment.ask";
    private static final String REMOVE = "media.attachment.remove";

    private final AttachmentStore attachments;
    private final AttachmentSight sight;
    private final Entering entering;
    private final FileBytes files;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AttachmentDesk(
            AttachmentStore attachments,
            AttachmentSight sight,
            Entering entering,
            FileBytes files,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.attachments = attachments;
        this.sight = sight;
        this.entering = entering;
        this.files = files;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts right what is said of it, but for its labels; what was said stands in its history. @param version version that the clerk saw */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, NewAttachment said, Actor actor) {
        policy.require(actor, CHANGE);
        var seen = sight.open(ref, CHANGE, actor);
        Attachment before = kept(seen.attachment());
        NewAttachment now = said.under(before.labels());
        saved(attachments.change(before.id(), version, now), before);
        Act act = Act.done(CHANGE, actor)
                .on(Attachment.KIND, ref.text())
                .inCase(seen.borne().caseNumber());
        for (var field : changes(before.said(), now).entrySet()) {
            String was = field.getValue().getFirst();
            String is = field.getValue().getLast();
            attachments.add(before.id(), new Line(now(), actor.name(), "CHANGED", field.getKey(), is, was, null));
            act = act.changed(field.getKey(), was, is);
        }
        audit.write(act);
        if (before.sort() != now.sort()) {
            told(before, now.sort(), now.title(), now.sort().name(), actor);
        }
    }

    private void told(Attachment it, @Nullable Sort sort, String title, String why, Actor actor) {
        events.publishEvent(new Attachments.Sorted(it.kind(), it.record(), it.ref(), sort, title, why, actor));
    }

    private static Map<String, List<String>> changes(NewAttachment before, NewAttachment now) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("title", List.of(before.title(), now.title()));
        fields.put("sort", List.of(before.sort().name(), now.sort().name()));
        fields.put("source", List.of(before.source(), now.source()));
        fields.put("taken", List.of(Objects.toString(before.taken(), ""), Objects.toString(now.taken(), "")));
        fields.values().removeIf(it -> it.getFirst().equals(it.getLast()));
        return fields;
    }

    private static String text(NewAttachment said) {
        return String.join(" ", said.labels().stream().sorted().map(Enum::name).toList());
    }

    /**
     * Says whom it protects from now on, with the reason. Every list, page, paper and export asks the labels that stand now, so that it
     * acts at once.
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void relabel(PublicRef ref, int version, Set<Label> labels, String why, Actor actor) {
        policy.require(actor, RELABEL);
        var seen = sight.open(ref, RELABEL, actor);
        Attachment before = kept(seen.attachment());
        NewAttachment said = before.said().under(labels);
        entering.fit(said, actor);
        if (before.labels().equals(said.labels())) {
            throw new Unfit("labels", "media.relabel.same");
        }
        saved(attachments.change(before.id(), version, said), before);
        String was = text(before.said());
        attachments.add(before.id(), new Line(now(), actor.name(), "RELABELED", "labels", text(said), was, why));
        audit.write(Act.done(RELABEL, actor)
                .on(Attachment.KIND, ref.text())
                .inCase(seen.borne().caseNumber())
                .because(why)
                .changed("labels", was, text(said)));
    }

    /** From now on nobody may remove it. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void hold(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, HOLD);
        stand(ref, version, HOLD, "HELD", new Standing.Held(now(), actor.name(), why), why, actor);
    }

    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void lift(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, HOLD);
        stand(ref, version, HOLD, "LIFTED", new Standing.Kept(), why, actor);
    }

    /** Asks that it be removed for good, since it should never have been there; another person decides. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void ask(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, ASK);
        stand(ref, version, ASK, "ASKED", new Standing.Asked(now(), actor.name(), actor.account(), why), why, actor);
    }

    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void decline(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, REMOVE);
        stand(ref, version, REMOVE, "DECLINED", new Standing.Kept(), why, actor);
    }

    private void stand(PublicRef ref, int version, String right, String kind, Standing to, String why, Actor actor) {
        attachments.lock(ref);
        var seen = sight.open(ref, right, actor);
        Attachment it = kept(seen.attachment());
        RemovalRules.step(it.standing(), kind, actor).enforce();
        saved(attachments.stand(it.id(), version, to), it);
        attachments.add(it.id(), Line.of(now(), actor.name(), kind, why));
        audit.write(Act.done(right, actor)
                .on(Attachment.KIND, ref.text())
                .inCase(seen.borne().caseNumber())
                .because(why)
                .changed("standing", RemovalRules.word(it.standing()), kind));
    }

    /** Removes it as another person asked: bytes and copies are gone for good, that it was there and why it went stays. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void remove(PublicRef ref, int version, Actor actor) {
        policy.require(actor, REMOVE);
        attachments.lock(ref);
        var seen = sight.open(ref, REMOVE, actor);
        Attachment it = kept(seen.attachment());
        RemovalRules.step(it.standing(), "REMOVED", actor).enforce();
        String why = it.standing() instanceof Standing.Asked asked ? asked.why() : "";
        saved(attachments.remove(it.id(), version, now(), actor.name()), it);
        attachments.add(it.id(), Line.of(now(), actor.name(), "REMOVED", why));
        files.dispose(it.file(), why, actor);
        dispose(it.copies(), why, actor);
        audit.write(Act.done(REMOVE, actor)
                .on(Attachment.KIND, ref.text())
                .inCase(seen.borne().caseNumber())
                .because(why)
                .changed("sha256", it.sha256(), null));
        told(it, null, it.title(), why, actor);
    }

    private void dispose(Copies copies, String why, Actor actor) {
        if (copies instanceof Copies.Picture it) {
            files.dispose(it.copy(), why, actor);
        }
        PublicRef small = copies.small();
        if (small != null) {
            files.dispose(small, why, actor);
        }
    }

    private static Attachment kept(@Nullable Attachment it) {
        if (it == null || it.removed()) {
            throw new Refusal("This attachment was removed.", "Attachments: what was removed stays as it was");
        }
        return it;
    }

    private static void saved(int rows, Attachment it) {
        if (rows == 0) {
            throw new SomeoneElseSaved("Attachment " + it.title());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
