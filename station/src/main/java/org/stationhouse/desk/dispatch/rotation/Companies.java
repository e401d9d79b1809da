package org.stationhouse.desk.dispatch.rotation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The agency's own lists: a company is entered at the end of its list, corrected, taken out of rotation and back. */
@Service
public class Companies {

    static final String SET = "dispatch.rotation.set";

    private final CompanyStore companies;
    private final TurnStore turns;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Companies(
            CompanyStore companies,
            TurnStore turns,
            AgencyOffice agency,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.companies = companies;
        this.turns = turns;
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Unfit when the list has a company of this name */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public Company enter(Trade trade, Company.Said said, Actor actor) {
        policy.require(actor, SET);
        companies.lock(trade);
        unlike(trade, said.name(), null);
        PublicRef ref = PublicRef.fresh();
        long id = companies.insert(ref, trade, said);
        var turn = new Request.Turn(id, said.name(), said.phone());
        turns.add(null, turn, now(), actor.name(), "ENTERED", true, null);
        outTold(turn, null, said.out(), actor);
        audit.write(changed(Act.done(SET, actor).on(Company.KIND, ref.text()), null, said)
                .changed("trade", null, trade));
        return companies.find(ref).orElseThrow();
    }

    /** @throws Unfit when the list has another company of this name */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, Company.Said said, Actor actor) {
        policy.require(actor, SET);
        Company from = companies.find(ref).orElseThrow(NoSuch::new);
        companies.lock(from.trade());
        unlike(from.trade(), said.name(), ref);
        if (from.version() != version || companies.update(from, said) == 0) {
            throw new SomeoneElseSaved("The company");
        }
        outTold(
                new Request.Turn(from.id(), said.name(), said.phone()),
                from.said().out(),
                said.out(),
                actor);
        audit.write(changed(Act.done(SET, actor).on(Company.KIND, ref.text()), from.said(), said));
    }

    Optional<Company> find(PublicRef ref) {
        return companies.find(ref);
    }

    private void unlike(Trade trade, String name, @Nullable PublicRef apart) {
        if (companies.named(trade, name, apart)) {
            throw new Unfit("name", "dispatch.rotation.name.twice");
        }
    }

    /** Whose turn was passed over for what reason stands among the turns. */
    private void outTold(Request.Turn turn, Company.@Nullable Out was, Company.@Nullable Out out, Actor actor) {
        if (!Objects.equals(was, out)) {
            String said = out == null
                    ? null
                    : out.from() + " – " + (out.until() == null ? "" : out.until()) + ": " + out.why();
            turns.add(null, turn, now(), actor.name(), out == null ? "BACK" : "OUT", null, said);
        }
    }

    private static Act changed(Act act, Company.@Nullable Said was, Company.Said now) {
        Company.Out before = was == null ? null : was.out();
        Company.Out out = now.out();
        return act.because(out == null ? null : out.why())
                .changed("name", was == null ? null : was.name(), now.name())
                .changed("phone", was == null ? null : was.phone(), now.phone())
                .changed("outFrom", before == null ? null : before.from(), out == null ? null : out.from())
                .changed("outUntil", before == null ? null : before.until(), out == null ? null : out.until());
    }

    LocalDate today() {
        return now().atZone(agency.zone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
