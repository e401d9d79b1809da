package org.stationhouse.foundation.staff.glass;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Glass;
import org.stationhouse.foundation.staff.GlassDesk;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.staff.Timers;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.access.Facts;
import org.stationhouse.foundation.staff.access.FactsBoard;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Keeps what was opened through broken glass, and tells others of it at once. */
@Service
class GlassOffice implements GlassDesk {

    private static final String KIND = "staff.glass";
    private static final int SHORTEST = 20;

    private final GlassStore store;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final ApplicationEventPublisher alarms;
    private final Clock clock;

    GlassOffice(
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

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public Glass breakGlass(Relation record, String caseNumber, Glass.Reason reason, String explanation, Actor actor) {
        policy.require(actor, BREAK);
        Long account = actor.account();
        String why = explanation.strip();
        if (account == null
                || !record.kind().matches("[a-z]+(\\.[a-z-]+)+")
                || record.record().length() > 40) {
            throw new Unfit("", "staff.glass.unknown");
        }
        if (why.length() < SHORTEST || why.length() > 1_000) {
            throw new Unfit("explanation", "staff.glass.explanation.form");
        }
        if (caseNumber.isBlank() || caseNumber.length() > 40) {
            throw new Unfit("caseNumber", "staff.glass.case.form");
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
        audit.write(Act.done(BREAK, actor)
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

    @Override
    @Transactional(noRollbackFor = Refusal.class)
    public Optional<Running> look(String right, Relation to, Actor actor) {
        policy.require(actor, right, to);
        return to.restricted() && !to.assigned()
                ? Optional.ofNullable(board.facts().broken(actor.account(), to, clock.instant()))
                        .map(it -> new Running(new PublicRef(it.ref()), it.endsAt()))
                : Optional.empty();
    }

    @Override
    @Transactional
    public void close(PublicRef glass, Actor actor) {
        policy.require(actor, BREAK);
        Long account = actor.account();
        if (account != null && store.close(glass, account, clock.instant()) == 1) {
            audit.write(Act.done("staff.glass.close", actor).on(KIND, glass.text()));
            board.changed();
        }
    }

    @Override
    @Transactional
    public List<Glass> unreviewed(Actor actor) {
        policy.require(actor, "staff.glass.list");
        audit.write(Act.done("staff.glass.list", actor));
        return store.unreviewed();
    }

    @Override
    @Transactional
    public List<Glass> reviewed(Actor actor) {
        policy.require(actor, "staff.glass.list");
        return store.reviewed(50);
    }

    @Override
    @Transactional
    public Optional<Glass> show(PublicRef glass, Actor actor) {
        policy.require(actor, "staff.glass.list");
        audit.write(Act.done("staff.glass.show", actor).on(KIND, glass.text()));
        return store.find(glass);
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void review(PublicRef glass, int version, Glass.Verdict verdict, String note, Actor actor) {
        policy.require(actor, "staff.glass.review");
        Glass found = glass(glass);
        Long by = actor.account();
        if (by == null || samePerson(found.account(), by)) {
            throw new Refusal("Another person has to review this.", "CJIS Security Policy AC-5, separation of duties");
        }
        if (note.isBlank() || note.length() > 1_000) {
            throw new Unfit("note", "staff.glass.note.form");
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
        return store.find(ref).orElseThrow(() -> new Unfit("", "staff.glass.unknown"));
    }
}
