package org.stationhouse.foundation.staff.access;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.GlassNeeded;
import org.stationhouse.foundation.staff.ProofNeeded;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.SignedIn;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Decides by {@link AccessRules} on what {@link FactsBoard} knows. */
@Service
class Gatekeeper implements AccessPolicy {

    private final Rights rights;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    Gatekeeper(Rights rights, FactsBoard board, AuditTrail audit, AgencyOffice agency, Clock clock) {
        this.rights = rights;
        this.board = board;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    @Override
    public Decision decide(Actor actor, String right) {
        return rules().decide(actor, right, null);
    }

    @Override
    public Decision decide(Actor actor, String right, Relation to) {
        return rules().decide(actor, right, to);
    }

    @Override
    public void require(Actor actor, String right) {
        settle(actor, right, null, decide(actor, right));
    }

    @Override
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

    @Override
    public boolean mayWork(SignedIn who) {
        Facts.Holder holder = board.facts().holder(who.account());
        return holder != null && holder.role().equals(who.role()) && holder.activeAt(clock.instant());
    }

    AccessRules rules() {
        Instant now = clock.instant();
        return new AccessRules(
                rights, board.facts(), now, now.atZone(agency.zone()).toLocalDate());
    }
}
