package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The yearly review: every account is looked at and signed off by name, by somebody else (CJIS AC-2, AC-6(7)). */
@Service
public class Reviews {

    private static final String KIND = "staff.review";

    /** What the reviewer decides of an account. */
    public enum Verdict {
        KEEP,
        DISABLE
    }

    public record Review(
            long id,
            PublicRef ref,
            Instant openedAt,
            String openedBy,
            @Nullable Instant closedAt,
            int accounts,
            int signed) {}

    /** @param signer name of who signed it off, null until then */
    public record Line(
            PublicRef account,
            long accountId,
            String name,
            String person,
            String role,
            String state,
            @Nullable Instant lastUsedAt,
            @Nullable Verdict verdict,
            @Nullable String signer,
            @Nullable Instant signedAt,
            @Nullable String note) {}

    private final ReviewStore store;
    private final AccountCare accounts;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    Reviews(
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

    /** Newest first. */
    @Transactional
    public List<Review> list(Actor actor) {
        policy.require(actor, "staff.review.list");
        audit.write(Act.done("staff.review.list", actor));
        return store.all();
    }

    /** When the next review is due; empty before the first account. */
    public Optional<Instant> due() {
        return store.since().map(at -> at.plus(Timers.REVIEW));
    }

    /** Begins a review of every account that could be used. */
    @Transactional
    public Review open(Actor actor) {
        policy.require(actor, "staff.review.sign");
        var ref = PublicRef.fresh();
        long id = store.open(ref, clock.instant(), actor.name())
                .orElseThrow(() -> new IllegalArgumentException("A review is open already; finish it first."));
        store.fill(id);
        audit.write(Act.done("staff.review.open", actor).on(KIND, ref.text()));
        return review(ref);
    }

    @Transactional
    public Optional<Review> show(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.review.list");
        audit.write(Act.done("staff.review.show", actor).on(KIND, ref.text()));
        return store.all().stream().filter(review -> review.ref().equals(ref)).findFirst();
    }

    /** Every account of a review that was shown, the open ones first. */
    public List<Line> lines(Review review) {
        return store.lines(review.id());
    }

    /** Signs one account off; the review closes with the last one. Nobody signs off an account of his own. */
    @Transactional
    public void sign(PublicRef ref, PublicRef account, Verdict verdict, String note, Actor actor) {
        policy.require(actor, "staff.review.sign");
        Review review = review(ref);
        Line line = store.lines(review.id()).stream()
                .filter(it -> it.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This account is not part of the review."));
        Long by = actor.account();
        Facts.Holder signer = board.facts().holder(by);
        Facts.Holder subject = board.facts().holder(line.accountId());
        if (by == null || signer == null || subject == null || signer.member() == subject.member()) {
            throw new Refusal(
                    "Another person has to sign this account off.", "CJIS Security Policy AC-5, separation of duties");
        }
        if (verdict == Verdict.DISABLE && note.isBlank()) {
            throw new IllegalArgumentException("Say why the account is to be disabled.");
        }
        if (store.sign(review.id(), account, verdict, by, clock.instant(), note.strip()) == 0) {
            throw new IllegalArgumentException("This account is signed off already.");
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
        return store.all().stream()
                .filter(review -> review.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such review."));
    }
}
