package org.stationhouse.desk.dispatch.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/**
 * The advisory that PC 148.6(a)(2) puts before a complaint about an officer. Courts dispute that it can be enforced, and its words are not
 * part of the law data, so the agency says whether it is printed and how it reads; where the rule is not in force there is none.
 */
@Service
public class Advisory {

    private static final String SET = "dispatch.complaint.advisory";

    static final int LONGEST = 3000;

    private final AdvisoryStore store;
    private final ComplaintClocks law;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Advisory(AdvisoryStore store, ComplaintClocks law, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.store = store;
        this.law = law;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param text null where none is printed @param spanish null where the English one is printed for everybody */
    record Kept(@Nullable String text, @Nullable String spanish, Instant at, String by, int version) {}

    /** The text on the paper of such a complaint; empty for other kinds, where the law is not in force, and where the agency has none. */
    Optional<String> text(Complaint.Said said) {
        return said.kind().confidential() && law.advisory().isPresent()
                ? store.find().map(it -> said.by().spanish() && it.spanish() != null ? it.spanish() : it.text())
                : Optional.empty();
    }

    Optional<Kept> kept() {
        return store.find();
    }

    /** The rule, where it is in force. */
    Optional<Rule> rule() {
        return law.advisory();
    }

    /**
     * @param text null to print none
     * @param spanish null to print the English one for everybody
     * @param version that was seen, 0 when there was none yet
     * @throws Unfit where the law of this state has no such advisory, or there is a Spanish text only
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void set(@Nullable String text, @Nullable String spanish, int version, Actor actor) {
        policy.require(actor, SET);
        if (law.advisory().isEmpty()) {
            throw new Unfit("text", "dispatch.complaint.advisory.none");
        }
        if (text == null && spanish != null) {
            throw new Unfit("text", "dispatch.complaint.advisory.english");
        }
        Kept was = store.find().orElse(null);
        if (store.set(text, spanish, version, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor.name()) == 0) {
            throw new SomeoneElseSaved("the advisory");
        }
        audit.write(Act.done(SET, actor)
                .changed("text", was == null ? null : was.text(), text)
                .changed("spanish", was == null ? null : was.spanish(), spanish));
    }
}
