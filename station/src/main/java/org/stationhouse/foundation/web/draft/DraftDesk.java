package org.stationhouse.foundation.web.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.NoRoom;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.DraftOf;
import org.stationhouse.foundation.web.Drafts;
import org.stationhouse.foundation.web.NoSuch;

/**
 * Keeps drafts. The trail has a line when one is begun, shown, sent or discarded, none for each save in between: what becomes a record
 * has its own line then.
 */
@Service
class DraftDesk implements Drafts {

    /**
     * Whether a save was kept.
     *
     * @param at time of the server
     * @param kept false when the page had been overtaken: its form was sent, or its draft was discarded
     */
    record Saved(Instant at, boolean kept) {}

    /** A save as the page sends it. */
    record Typed(DraftOf of, String page, long edits, String path, DraftContent content) {}

    /** A draft as its page gets it back. @param handedBy who typed it before the actor took the terminal, null for himself */
    record Shown(
            DraftOf of,
            String page,
            long edits,
            Instant savedAt,
            @Nullable String handedBy,
            DraftContent content) {}

    /** A form that nobody goes on with for so long was given up. */
    static final Duration KEPT = Duration.ofDays(90);

    /** A page may send its last save so long after its form, as {@code Inbox} takes the form itself. */
    static final Duration REMEMBERED = Duration.ofDays(7);

    static final String RIGHT = "web.draft.keep";

    static final String KIND = "web.draft";

    private final DraftStore store;
    private final DraftBox box;
    private final MirrorKey seats;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final DiskState disk;
    private final Clock clock;

    DraftDesk(
            DraftStore store,
            DraftBox box,
            MirrorKey seats,
            AccessPolicy policy,
            AuditTrail audit,
            DiskState disk,
            Clock clock) {
        this.store = store;
        this.box = box;
        this.seats = seats;
        this.policy = policy;
        this.audit = audit;
        this.disk = disk;
        this.clock = clock;
    }

    /**
     * Keeps what was typed so far.
     *
     * @throws NoSuch when the record was destroyed
     * @throws NoRoom when the disk is almost full
     */
    @Transactional
    public Saved save(Typed typed, Actor actor) {
        policy.require(actor, RIGHT);
        if (disk.readOnly()) {
            throw new NoRoom();
        }
        long account = account(actor);
        Instant now = clock.instant();
        Optional<Draft> known = store.held(account, typed.of());
        if (known.isEmpty()) {
            PublicRef ref = PublicRef.fresh();
            if (store.insert(draft(ref, account, typed, sealed(account, typed), seats.id(actor), now))) {
                audit.write(line("web.draft.begin", ref, typed.of(), actor));
                return new Saved(now, true);
            }
            known = store.held(account, typed.of());
        }
        Draft draft = known.orElseThrow();
        if (!draft.takes(typed.page(), typed.edits())) {
            return new Saved(now, false);
        }
        store.save(
                draft.id(),
                typed.page(),
                typed.edits(),
                typed.path(),
                sealed(account, typed),
                seats.id(actor),
                draft.open() ? draft.begunAt() : now,
                now);
        if (!draft.open()) {
            audit.write(line("web.draft.begin", draft.ref(), typed.of(), actor));
        }
        return new Saved(now, true);
    }

    private static Draft draft(PublicRef ref, long account, Typed typed, byte[] content, String seat, Instant now) {
        return new Draft(
                0,
                ref,
                account,
                typed.of(),
                typed.page(),
                typed.edits(),
                typed.path(),
                seat,
                null,
                content,
                now,
                now,
                null);
    }

    /** The draft of a form, to be put back into it. @param record empty for the newest of a record that is not there yet */
    @Transactional
    public Optional<Shown> show(String form, String record, Actor actor) {
        policy.require(actor, RIGHT);
        long account = account(actor);
        Optional<Draft> found = record.isEmpty()
                ? store.newest(account, form)
                : DraftOf.of(form, record).flatMap(of -> store.find(account, of));
        Optional<Shown> shown = found.flatMap(draft -> opened(draft)
                .filter(content -> !content.fields().isEmpty())
                .map(content -> new Shown(
                        draft.of(), draft.page(), draft.edits(), draft.savedAt(), draft.handedBy(), content)));
        if (shown.isPresent()) {
            Draft draft = found.orElseThrow();
            audit.write(line("web.draft.show", draft.ref(), draft.of(), actor));
        }
        return shown;
    }

    @Override
    @Transactional
    public List<Line> mine(Actor actor) {
        policy.require(actor, RIGHT);
        Instant undo = clock.instant().minus(UNDO);
        List<Line> mine = store.mine(account(actor), undo, Ask.ROWS).stream()
                .flatMap(
                        draft -> opened(draft)
                                .filter(content -> !content.fields().isEmpty())
                                .map(content -> listed(draft, content))
                                .stream())
                .toList();
        audit.write(Act.done("web.draft.list", actor)
                .on(KIND, mine.stream().map(line -> line.ref().text()).toList()));
        return mine;
    }

    private static Line listed(Draft draft, DraftContent content) {
        String path =
                draft.path() + (draft.of().fresh() ? "?draft=" + draft.of().record() : "");
        return new Line(
                draft.ref(),
                draft.of(),
                content.title(),
                content.gist(),
                path,
                draft.begunAt(),
                draft.savedAt(),
                !draft.open());
    }

    @Override
    @Transactional
    public void discard(PublicRef ref, Actor actor) {
        policy.require(actor, RIGHT);
        Draft draft = store.held(account(actor), ref).filter(Draft::open).orElseThrow(NoSuch::new);
        discard(draft, actor);
    }

    /** Discards the draft of a form, as its own page asks; one that was never saved needs nothing. */
    @Transactional
    public void discard(DraftOf of, Actor actor) {
        policy.require(actor, RIGHT);
        store.held(account(actor), of).filter(Draft::open).ifPresent(draft -> discard(draft, actor));
    }

    private void discard(Draft draft, Actor actor) {
        store.discard(draft.id(), clock.instant());
        audit.write(line("web.draft.discard", draft.ref(), draft.of(), actor));
    }

    @Override
    @Transactional
    public void takeBack(PublicRef ref, Actor actor) {
        policy.require(actor, RIGHT);
        Instant undo = clock.instant().minus(UNDO);
        Draft draft = store.held(account(actor), ref)
                .filter(it -> it.discardedSince(undo))
                .orElseThrow(NoSuch::new);
        store.discard(draft.id(), null);
        audit.write(line("web.draft.take-back", ref, draft.of(), actor));
    }

    @Override
    @Transactional
    public void used(DraftOf of, String page, Actor actor) {
        policy.require(actor, RIGHT);
        if (!DraftRules.pageKey(page)) {
            return;
        }
        long account = account(actor);
        Instant now = clock.instant();
        Optional<Draft> known = store.held(account, of);
        var ended = new Draft(0, PublicRef.fresh(), account, of, page, 0, "/", "", null, null, now, now, now);
        if (known.isEmpty() && !store.insert(ended)) {
            known = store.held(account, of);
        }
        known.ifPresent(draft -> {
            store.sent(draft.id(), page, now);
            if (draft.open()) {
                audit.write(line("web.draft.use", draft.ref(), of, actor));
            }
        });
    }

    /** Ends what was given up and forgets what has ended. @return how many were given up */
    @Transactional
    public int tidy(int most) {
        Instant now = clock.instant();
        store.empty(now.minus(UNDO));
        store.forget(now.minus(REMEMBERED));
        List<PublicRef> over = store.expire(now.minus(KEPT), now, most);
        if (!over.isEmpty()) {
            audit.write(Act.done("web.draft.expire", Actor.program("web.draft"))
                    .on(KIND, over.stream().map(PublicRef::text).toList()));
        }
        return over.size();
    }

    private byte[] sealed(long account, Typed typed) {
        return box.sealed(account, typed.of(), typed.content());
    }

    private Optional<DraftContent> opened(Draft draft) {
        return box.opened(draft);
    }

    static Act line(String verb, PublicRef ref, DraftOf of, Actor actor) {
        Act act = Act.done(verb, actor).on(KIND, ref.text());
        return of.fresh() ? act : act.on(KIND, of.record());
    }

    private static long account(Actor actor) {
        Long account = actor.account();
        if (account == null) {
            throw new NoSuch();
        }
        return account;
    }
}
