package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * The only place that decides who may do what. Every service asks it; what it does not know is refused. It decides from memory; a
 * change counts at once on this node and within a second on the others.
 */
@Service
public class AccessPolicy {

    private final Rights rights;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    AccessPolicy(Rights rights, FactsBoard board, AuditTrail audit, AgencyOffice agency, Clock clock) {
        this.rights = rights;
        this.board = board;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /** @param right name as in {@code rights/<room>.csv} */
    public Decision decide(Actor actor, String right) {
        return rules().decide(actor, right, null);
    }

    /** @param to how the actor stands to the record; a restricted one is only for assigned persons unless its glass is broken */
    public Decision decide(Actor actor, String right, Relation to) {
        return rules().decide(actor, right, to);
    }

    /**
     * @throws Refusal when the actor may not; the refusal has its audit line then
     * @throws ProofNeeded when he may once he has proved again who he is
     */
    public void require(Actor actor, String right) {
        settle(actor, right, null, decide(actor, right));
    }

    /**
     * As {@link #require(Actor, String)} for one record; a look through broken glass gets an audit line of its own.
     *
     * @throws GlassNeeded when he may once he has broken the glass of the record
     */
    public void require(Actor actor, String right, Relation to) {
        settle(actor, right, to, decide(actor, right, to));
        Facts.Broken glass =
                to.restricted() && !to.assigned() ? board.facts().broken(actor.account(), to, clock.instant()) : null;
        if (glass != null) {
            audit.write(Act.done("staff.glass.look", actor)
                    .on(to.kind(), to.record())
                    .because("broken glass " + glass.ref() + ", " + right));
        }
    }

    private void settle(Actor actor, String right, @Nullable Relation to, Decision decision) {
        switch (decision) {
            case Decision.Allowed it -> {}
            case Decision.Refused refused -> {
                Act act = Act.refused(right, actor, refused.cite());
                audit.writeApart(to == null ? act : act.on(to.kind(), to.record()));
                throw new Refusal(refused.why(), refused.cite());
            }
            case Decision.ProveAgain it -> throw new ProofNeeded(right);
            case Decision.BehindGlass glass -> {
                audit.writeApart(Act.refused(right, actor, "behind glass")
                        .on(glass.record().kind(), glass.record().record()));
                throw new GlassNeeded(glass.record());
            }
        }
    }

    /** Whether a session of this person may go on: the account is active and still has the role that he signed in with. */
    public boolean mayWork(SignedIn who) {
        Facts.Holder holder = board.facts().holder(who.account());
        return holder != null && holder.role().equals(who.role()) && holder.activeAt(clock.instant());
    }

    AccessRules rules() {
        Instant now = clock.instant();
        return new AccessRules(
                rights,
                board.facts(),
                now,
                now.atZone(agency.agency().map(Agency::zone).orElse(ZoneOffset.UTC))
                        .toLocalDate());
    }
}
