package org.stationhouse.foundation.staff.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.AccountCare;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Reviews;
import org.stationhouse.foundation.staff.Timers;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.access.Facts;
import org.stationhouse.foundation.staff.access.FactsBoard;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Keeps the reviews and their sign-offs. */
@Service
class ReviewOffice implements Reviews {

    private static final String KIND = "staff.review";

    private final ReviewStore store;
    private final AccountCare accounts;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewOffice(
            ReviewStore store,
            AccountCare accounts,
            AccessPolicy policy,
            FactsBoard board,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.policy = policy;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Review> list(Actor actor) {
        policy.require(actor, "staff.review.list");
        audit.write(Act.done("staff.review.list", actor));
        return store.all();
    }

    @Override
    public Optional<Instant> due() {
        return store.since().map(at -> at.plus(Timers.REVIEW));
    }

    @Override
    @Transactional
    public Review open(Actor actor) {
        policy.require(actor, "staff.review.sign");
        var ref = PublicRef.fresh();
        long id = store.open(ref, clock.instant(), actor.name()).orElseThrow(() -> new SomeoneElseSaved("the review"));
        store.fill(id);
        audit.write(Act.done("staff.review.open", actor).on(KIND, ref.text()));
        return review(ref);
    }

    @Override
    @Transactional
    public Optional<Review> show(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.review.list");
        audit.write(Act.done("staff.review.show", actor).on(KIND, ref.text()));
        return store.find(ref);
    }

    @Override
    public List<Line> lines(Review review) {
        return store.lines(review.id());
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void sign(PublicRef ref, PublicRef account, Verdict verdict, String note, Actor actor) {
        policy.require(actor, "staff.review.sign");
        Review review = review(ref);
        Line line = store.line(review.id(), account).orElseThrow(() -> new Unfit("", "staff.account.unknown"));
        Long by = actor.account();
        Facts.Holder signer = board.facts().holder(by);
        Facts.Holder subject = board.facts().holder(line.accountId());
        if (by == null || signer == null || subject == null || signer.member() == subject.member()) {
            throw new Refusal(
                    "Another person has to sign this account off.", "CJIS Security Policy AC-5, separation of duties");
        }
        if (verdict == Verdict.DISABLE && note.isBlank() || note.length() > 300) {
            throw new Unfit("note", "staff.review.note.form");
        }
        if (store.sign(review.id(), account, verdict, by, clock.instant(), note.strip()) == 0) {
            throw new SomeoneElseSaved("this account");
        }
        audit.write(Act.done("staff.review.sign", actor)
                .on(KIND, ref.text())
                .on(Accounts.KIND, account.text())
                .because(note.strip())
                .changed("verdict", null, verdict));
        if (verdict == Verdict.DISABLE && line.state().equals("ACTIVE")) {
            accounts.disable(account, note.strip(), actor);
        }
        if (store.close(review.id(), clock.instant()) == 1) {
            audit.write(Act.done("staff.review.close", actor).on(KIND, ref.text()));
        }
    }

    private Review review(PublicRef ref) {
        return store.find(ref).orElseThrow(() -> new Unfit("", "staff.review.unknown"));
    }
}
