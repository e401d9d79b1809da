package org.stationhouse.backoffice.media.note;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Beside;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Labels;
import org.stationhouse.backoffice.media.Notes;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/**
 * The verbs of notes: write, change by a new version, hold. The record decides who may know of a note, then each label that it bears now:
 * whoever may not see one of them does not learn that the note exists.
 */
@Service
public class NoteDesk implements Notes, Beside {

    static final String WRITE = "media.note.write";
    static final String HOLD = "media.note.hold";

    /** Taking a label away is the decision that it is of a file. */
    private static final String RELABEL = "media.attachment.relabel";

    private static final String CITE = "Notes: what is held stays as it is";

    private final NoteStore notes;
    private final Records records;
    private final Labels labels;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    NoteDesk(NoteStore notes, Records records, Labels labels, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.notes = notes;
        this.records = records;
        this.labels = labels;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A note with the record that bears it. */
    public record Whole(Note note, Borne borne) {}

    /** The record on which somebody is about to write. */
    @Transactional
    public Borne open(PublicRef record, Actor actor) {
        Borne borne = records.open(record, WRITE, actor);
        audit.write(Act.done("media.note.open", actor)
                .on(borne.kind(), record.text())
                .inCase(borne.caseNumber()));
        return borne;
    }

    /** @throws Unfit under a label of which the actor may not know: he could not find it again */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef write(PublicRef record, Note.Said said, Actor actor) {
        Borne borne = records.open(record, WRITE, actor);
        fit(said, actor);
        PublicRef ref = PublicRef.fresh();
        notes.insert(ref, borne.kind(), borne.record(), new Note.Version(1, said, null, now(), actor.name()));
        audit.write(changed(Act.done(WRITE, actor), null, said)
                .on(Note.KIND, ref.text())
                .inCase(borne.caseNumber())
                .changed("record", null, borne.number()));
        return ref;
    }

    /** Says it anew, with a reason; what it said stays. A label that is given or taken acts at once. @param version that was seen */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, Note.Said said, String why, Actor actor) {
        Whole seen = seen(ref, WRITE, actor);
        fit(said, actor);
        if (!said.labels().containsAll(seen.note().now().said().labels())) {
            policy.require(actor, RELABEL, seen.borne().relation());
        }
        if (seen.note().hold() != null) {
            throw new Refusal("This note is held: nobody changes it.", CITE);
        }
        var next = new Note.Version(version + 1, said, why, now(), actor.name());
        saved(notes.add(seen.note(), version, next));
        audit.write(
                changed(Act.done("media.note.change", actor), seen.note().now().said(), said)
                        .on(Note.KIND, ref.text())
                        .inCase(seen.borne().caseNumber())
                        .because(why));
    }

    /** From now on nobody changes it. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void hold(PublicRef ref, String why, Actor actor) {
        stand(ref, new Note.Hold(now(), actor.name(), why), why, actor);
    }

    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void lift(PublicRef ref, String why, Actor actor) {
        stand(ref, null, why, actor);
    }

    private void stand(PublicRef ref, Note.@Nullable Hold hold, String why, Actor actor) {
        Whole seen = seen(ref, HOLD, actor);
        saved(notes.hold(seen.note(), hold));
        audit.write(Act.done(HOLD, actor)
                .on(Note.KIND, ref.text())
                .inCase(seen.borne().caseNumber())
                .because(why)
                .changed("held", hold == null, hold != null));
    }

    @Transactional
    public Whole read(PublicRef ref, Actor actor) {
        Whole seen = seen(ref, READ, actor);
        audit.write(Act.done(READ, actor)
                .on(Note.KIND, ref.text())
                .inCase(seen.borne().caseNumber()));
        return seen;
    }

    /** Labels that the actor may give. */
    Set<Label> labels(Actor actor) {
        return labels.seen(actor);
    }

    @Override
    @Transactional
    public List<Notes.Line> of(Collection<PublicRef> of, Actor actor) {
        return listed(of, actor).stream()
                .map(it ->
                        new Notes.Line(it.versions().getFirst().at(), it.now().by(), it.brief(), "/notes/" + it.ref()))
                .toList();
    }

    @Override
    @Transactional
    public List<Beside.Line> of(Borne borne, Actor actor) {
        return listed(borne.all(), actor).stream()
                .map(it -> new Beside.Line(
                        "media.note",
                        it.brief(),
                        "/notes/" + it.ref(),
                        it.versions().getFirst().at(),
                        it.now().by()))
                .toList();
    }

    private List<Note> listed(Collection<PublicRef> of, Actor actor) {
        if (!(policy.decide(actor, READ) instanceof Decision.Allowed)) {
            return List.of();
        }
        Set<Label> seen = labels.seen(actor);
        List<Note> found = notes.of(of).stream()
                .filter(it -> seen.containsAll(it.now().said().labels()))
                .toList();
        if (!found.isEmpty()) {
            audit.write(Act.done("media.note.list", actor)
                    .on(
                            Note.KIND,
                            found.stream()
                                    .limit(Act.MOST_REFS)
                                    .map(it -> it.ref().text())
                                    .toList()));
        }
        return found;
    }

    private Whole seen(PublicRef ref, String right, Actor actor) {
        policy.require(actor, right);
        Note note = notes.find(ref)
                .filter(it -> labels.seen(actor).containsAll(it.now().said().labels()))
                .orElseThrow(NoSuch::new);
        return new Whole(note, records.open(note.record(), right, actor));
    }

    private void fit(Note.Said said, Actor actor) {
        if (!labels.seen(actor).containsAll(said.labels())) {
            throw new Unfit("labels", "media.labels.yours");
        }
    }

    private static Act changed(Act act, Note.@Nullable Said before, Note.Said now) {
        return act.changed("text", before == null ? null : before.text(), now.text())
                .changed("source", before == null ? null : before.source(), now.source())
                .changed("labels", before == null ? null : text(before), text(now));
    }

    private static String text(Note.Said said) {
        return String.join(
                " ", said.labels().stream().map(Objects::toString).sorted().toList());
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the note");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
