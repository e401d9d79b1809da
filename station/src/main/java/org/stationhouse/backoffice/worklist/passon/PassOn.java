package org.stationhouse.backoffice.worklist.passon;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.AccountState;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Accounts.Colleague;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** The pass-on log: what one shift tells the next, by role, by post, or to all, and who has acknowledged it. */
@Service
public class PassOn {

    private static final String WRITE = "worklist.note.write";
    private static final String LIST = "worklist.note.list";
    private static final String EXPORT = "worklist.note.export";
    private static final int MOST_OPEN = 20;

    private final NoteStore notes;
    private final Owners owners;
    private final Readers readers;
    private final Accounts accounts;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    PassOn(
            NoteStore notes,
            Owners owners,
            Readers readers,
            Accounts accounts,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.notes = notes;
        this.owners = owners;
        this.readers = readers;
        this.accounts = accounts;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A note, what it corrected, and who has seen it.
     *
     * @param before newest first
     * @param waits names of those to whom it is addressed and who have not acknowledged it
     * @param own whether the reader wrote it
     */
    public record Whole(Note note, List<Note> before, List<Note.Seen> seen, List<String> waits, boolean own) {}

    /** @param queue to whom, null for everybody */
    @Transactional
    public PublicRef write(String said, @Nullable Queue queue, Actor actor) {
        policy.require(actor, WRITE);
        return added(said, queue, null, Act.done(WRITE, actor));
    }

    /** Puts a note of one's own right by another that stands in its place; both stay. */
    @Transactional(noRollbackFor = Refusal.class)
    public PublicRef correct(PublicRef ref, String said, Actor actor) {
        policy.require(actor, WRITE);
        Owner.Person author = self(actor);
        Note note = notes.find(ref, author.account()).orElseThrow(NoSuch::new);
        NoteRules.mayCorrect(note, author);
        return added(
                said,
                note.queue(),
                note,
                Act.done("worklist.note.correct", actor).on(Note.KIND, ref.text()));
    }

    private PublicRef added(String said, @Nullable Queue queue, @Nullable Note corrects, Act act) {
        PublicRef ref = PublicRef.fresh();
        Actor actor = act.actor();
        notes.insert(ref, said, queue, corrects == null ? null : corrects.id(), self(actor), actor.name(), now());
        audit.write(act.on(Note.KIND, ref.text())
                .changed("queue", null, queue)
                .changed("said", corrects == null ? null : corrects.said(), said));
        return ref;
    }

    /** Acknowledges a note. */
    @Transactional
    public void see(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        Owner.Person reader = self(actor);
        Note note = notes.find(ref, reader.account()).orElseThrow(NoSuch::new);
        if (notes.see(note.id(), reader, now()) == 1) {
            audit.write(Act.done("worklist.note.see", actor).on(Note.KIND, ref.text()));
        }
    }

    /** What the actor has not acknowledged yet of what was written to him since he works here, oldest first. */
    @Transactional
    public List<Note> open(Actor actor) {
        policy.require(actor, LIST);
        Instant since = accounts.named(actor.name())
                .map(account -> account.state() instanceof AccountState.Active it ? it.since() : Instant.MAX)
                .orElse(Instant.MAX);
        List<Note> open = since.equals(Instant.MAX)
                ? List.of()
                : notes.open(account(actor), readers.queues(actor), since, MOST_OPEN);
        if (!open.isEmpty()) {
            looked(open, actor);
        }
        return open;
    }

    /** @param text part of what was said, null for any @param queue name of a queue, null for any @param order of {@link NoteStore} */
    @Transactional
    public List<Note> list(
            @Nullable String text, @Nullable String queue, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Note> found = notes.list(text, queue, order, skip, most, account(actor));
        looked(found, actor);
        return found;
    }

    /**
     * The next ones of the list as they leave the house, at most {@link Act#MOST_REFS}.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    public List<Note> export(
            @Nullable String text,
            @Nullable String queue,
            String order,
            int skip,
            @Nullable String reason,
            Actor actor) {
        policy.require(actor, EXPORT);
        Export.require(
                reason,
                large -> !notes.list(text, queue, order, large, 1, account(actor))
                        .isEmpty());
        List<Note> found = notes.list(text, queue, order, skip, Act.MOST_REFS, account(actor));
        audit.write(Act.done(EXPORT, actor)
                .because(reason)
                .on(Note.KIND, found.stream().map(note -> note.ref().text()).toList()));
        return found;
    }

    private void looked(List<Note> found, Actor actor) {
        audit.write(Act.done(LIST, actor)
                .on(Note.KIND, found.stream().map(note -> note.ref().text()).toList()));
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return notes.find(ref, account(actor)).map(note -> {
            looked(List.of(note), actor);
            List<Note.Seen> seen = notes.seen(note.id());
            return new Whole(
                    note,
                    notes.before(note.id(), account(actor)),
                    seen,
                    waits(note, seen, actor),
                    note.account() == account(actor));
        });
    }

    private List<String> waits(Note note, List<Note.Seen> seen, Actor actor) {
        var done = seen.stream().map(Note.Seen::account).collect(Collectors.toSet());
        return accounts.colleagues(actor).stream()
                .filter(it -> it.account() != note.account() && !done.contains(it.account()))
                .filter(it -> addressed(note, it))
                .map(Colleague::label)
                .toList();
    }

    private boolean addressed(Note note, Colleague colleague) {
        Queue queue = note.queue();
        return queue == null || readers.worksIn(queue, colleague);
    }

    private Owner.Person self(Actor actor) {
        return owners.self(actor).orElseThrow(() -> new Refusal("Only people write in the pass-on log.", LIST));
    }

    private static long account(Actor actor) {
        return actor.account() == null ? 0 : actor.account();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
