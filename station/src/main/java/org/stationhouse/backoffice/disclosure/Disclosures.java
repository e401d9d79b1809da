package org.stationhouse.backoffice.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Writes the dissemination log, in the transaction of what it tells of. A line is never changed and never taken back. */
@Service
public class Disclosures {

    private static final String WRITE = "disclosure.release.write";

    private final ReleaseStore releases;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Disclosures(ReleaseStore releases, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.releases = releases;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Something left the house.
     *
     * @param source what the room calls it by: of one there is one line, however often this is asked
     * @param by who released it, by sign-in name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(String source, Release.Of of, Release.What what, Release.To to, String by, Actor actor) {
        policy.require(actor, WRITE);
        PublicRef ref = PublicRef.fresh();
        if (releases.insert(ref, source, now(), by, of, what, to) == 1) {
            audit.write(Act.done(WRITE, actor)
                    .on(of.kind(), List.of(of.ref().text(), ref.text()))
                    .purpose(to.purpose())
                    .changed("recipient", null, to.name())
                    .changed("sha256", null, what.sha256())
                    .bytes(what.size()));
        }
    }

    /** The recipient has it; the first word stands. @param source as in {@link #left} @param said in what words */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(String source, String said, Actor actor) {
        policy.require(actor, WRITE);
        if (releases.insertReceipt(source, now(), actor.name(), said) == 1) {
            audit.write(Act.done("disclosure.release.arrive", actor).changed("said", null, said));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
