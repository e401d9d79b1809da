package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/**
 * Breaking the glass: a restricted record is opened by somebody not assigned to it, for a reason that could not wait. Others are told
 * at once and review it within a week. Records that a court sealed, or that were destroyed, are never behind glass.
 */
@Service
public class GlassDesk {

    private static final String KIND = "staff.glass";
    private static final int SHORTEST = 20;

    private final GlassStore store;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final ApplicationEventPublisher alarms;
    private final Clock clock;

    GlassDesk(
            GlassStore store,
            AccessPolicy policy,
            FactsBoard board,
            AuditTrail audit,
            ApplicationEventPublisher alarms,
            Clock clock) {
        this.store = store;
        this.policy = policy;
        this.board = board;
        this.audit = audit;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Opens one restricted record to the actor for an hour, for reading.
     *
     * @param caseNumber case or incident that it is for, at most 40 characters
     * @param explanation at least 20 characters
     * @throws ProofNeeded without a fresh proof of identity
     */
    @Transactional
    public Glass breakGlass(Relation record, String caseNumber, Glass.Reason reason, String explanation, Actor actor) {
        policy.require(actor, AccessRules.BREAK);
        Long account = actor.account();
        String why = explanation.strip();
        if (account == null
                || !record.kind().matches("[a-z]+(\\.[a-z-]+)+")
                || record.record().length() > 40) {
            throw new IllegalArgumentException("There is no such record.");
        }
        if (why.length() < SHORTEST || why.length() > 1_000) {
            throw new IllegalArgumentException("Explain in at least 20 characters why it can't wait.");
        }
        if (caseNumber.isBlank() || caseNumber.length() > 40) {
            throw new IllegalArgumentException("Name the case or incident that it is for.");
        }
        Instant now = clock.instant();
        var ref = PublicRef.fresh();
        store.insert(
                ref,
                account,
                record,
                caseNumber.strip(),
                reason,
                why,
                now,
                now.plus(Timers.GLASS),
                now.plus(Timers.GLASS_REVIEW));
        audit.write(Act.done(AccessRules.BREAK, actor)
                .on(record.kind(), record.record())
                .inCase(caseNumber.strip())
                .purpose(reason.name())
                .because(why));
        board.changed();
        alarms.publishEvent(new Alarm(
                "staff.glass-broken",
                actor.name() + " opened a restricted record for case " + caseNumber.strip() + " (glass " + ref
                        + "). Review it within seven days."));
        return store.find(ref).orElseThrow();
    }

    /** A glass that is open. */
    public record Running(PublicRef ref, Instant endsAt) {}

    /** The broken glass through which the actor sees this record; empty when he needs none. */
    public Optional<Running> running(Relation to, Actor actor) {
        return to.restricted() && !to.assigned()
                ? Optional.ofNullable(board.facts().broken(actor.account(), to, clock.instant()))
                        .map(it -> new Running(new PublicRef(it.ref()), it.endsAt()))
                : Optional.empty();
    }

    /** Closes one's own glass before its hour is over. */
    @Transactional
    public void close(PublicRef glass, Actor actor) {
        policy.require(actor, AccessRules.BREAK);
        Long account = actor.account();
        if (account != null && store.close(glass, account, clock.instant()) == 1) {
            audit.write(Act.done("staff.glass.close", actor).on(KIND, glass.text()));
            board.changed();
        }
    }

    /** What waits for a review, the oldest first; red where it is late. */
    @Transactional
    public List<Glass> unreviewed(Actor actor) {
        policy.require(actor, "staff.glass.list");
        audit.write(Act.done("staff.glass.list", actor));
        return store.unreviewed();
    }

    /** What was reviewed lately, newest first. */
    @Transactional
    public List<Glass> reviewed(Actor actor) {
        policy.require(actor, "staff.glass.list");
        return store.reviewed(50);
    }

    @Transactional
    public Optional<Glass> show(PublicRef glass, Actor actor) {
        policy.require(actor, "staff.glass.list");
        audit.write(Act.done("staff.glass.show", actor).on(KIND, glass.text()));
        return store.find(glass);
    }

    /** Signs off that it was right or not; never by the person who broke it. An open glass closes with it. */
    @Transactional
    public void review(PublicRef glass, int version, Glass.Verdict verdict, String note, Actor actor) {
        policy.require(actor, "staff.glass.review");
        Glass found = glass(glass);
        Long by = actor.account();
        if (by == null || samePerson(found.account(), by)) {
            throw new Refusal("Another person has to review this.", "CJIS Security Policy AC-5, separation of duties");
        }
        if (note.isBlank() || note.length() > 1_000) {
            throw new IllegalArgumentException("Say in at most 1,000 characters what you found.");
        }
        if (store.review(glass, version, by, clock.instant(), verdict, note.strip()) == 0) {
            throw new SomeoneElseSaved("this review");
        }
        audit.write(Act.done("staff.glass.review", actor)
                .on(KIND, glass.text())
                .inCase(found.caseNumber())
                .because(note.strip())
                .changed("verdict", null, verdict));
        board.changed();
    }

    private boolean samePerson(long one, long other) {
        Facts.Holder first = board.facts().holder(one);
        Facts.Holder second = board.facts().holder(other);
        return first == null || second == null || first.member() == second.member();
    }

    private Glass glass(PublicRef ref) {
        return store.find(ref).orElseThrow(() -> new IllegalArgumentException("There is no such record."));
    }
}
