package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The only place that decides who may do what. Every service asks it; what it does not know is refused. */
@Service
public class AccessPolicy {

    private static final String CITE = "Agency rights table: ";

    private final Rights rights;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    AccessPolicy(Rights rights, FactsBoard board, AuditTrail audit, Clock clock) {
        this.rights = rights;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param right name as in {@code rights/<room>.csv} */
    public Decision decide(Actor actor, String right) {
        Right known = rights.right(right).orElse(null);
        if (known == null || !known.roles().contains(actor.role())) {
            return new Decision.Refused("Your role does not include this.", CITE + right);
        }
        if (actor.account() != null && !active(actor.account(), actor.role())) {
            return new Decision.Refused("Your account is not active any more.", "CJIS Security Policy AC-2");
        }
        return known.fresh() && !proved(actor) ? new Decision.ProveAgain() : new Decision.Allowed();
    }

    /**
     * @throws Refusal when the actor may not; the refusal has its audit line then
     * @throws ProofNeeded when he may once he has proved again who he is
     */
    public void require(Actor actor, String right) {
        switch (decide(actor, right)) {
            case Decision.Allowed it -> {}
            case Decision.Refused refused -> {
                audit.writeApart(Act.refused(right, actor, refused.cite()));
                throw new Refusal(refused.why(), refused.cite());
            }
            case Decision.ProveAgain it -> throw new ProofNeeded(right);
        }
    }

    /** Whether a session of this person may go on: the account is active and still has the role that he signed in with. */
    public boolean mayWork(SignedIn who) {
        return active(who.account(), who.role());
    }

    private boolean active(long account, String role) {
        Facts.Holder holder = board.facts().accounts().get(account);
        return holder != null && holder.role().equals(role) && holder.activeAt(clock.instant());
    }

    /** The console and the program itself have nobody to ask: whoever reaches them has proved it to the operating system. */
    private boolean proved(Actor actor) {
        if (actor.role().equals(Actor.CONSOLE) || actor.role().equals(Actor.PROGRAM)) {
            return true;
        }
        Instant at = actor.provedAt();
        return at != null && clock.instant().isBefore(at.plus(Timers.PROOF));
    }
}
