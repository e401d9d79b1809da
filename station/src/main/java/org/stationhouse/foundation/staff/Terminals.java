package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Terminals that are not locked when nobody types: the policy names three kinds, and each needs its reason (CJIS AC-11). */
@Service
public class Terminals {

    private static final String KIND = "staff.terminal";

    /** Why the idle lock may be left out. */
    public enum Reason {
        CONVEYANCE,
        DISPATCH_IN_SECURE_LOCATION,
        RECEIVE_ONLY
    }

    /** @param source network address of the terminal */
    public record Terminal(PublicRef ref, String source, String label, Reason reason, String setBy, Instant setAt) {}

    private final TerminalStore store;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Terminals(TerminalStore store, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Terminal> list(Actor actor) {
        policy.require(actor, "staff.terminal.list");
        audit.write(Act.done("staff.terminal.list", actor));
        return store.all();
    }

    /** From the next sign-in there on, the terminal is not locked by itself. */
    @Transactional
    public void exempt(String source, String label, Reason reason, Actor actor) {
        policy.require(actor, "staff.terminal.exempt");
        String address = source.strip();
        if (!address.matches("[0-9a-fA-F.:%]{2,64}") || label.isBlank() || label.length() > 80) {
            throw new IllegalArgumentException(
                    "Give the terminal's network address and a name of at most 80 characters.");
        }
        var ref = PublicRef.fresh();
        if (store.insert(ref, address, label.strip(), reason, actor.name(), clock.instant()) == 0) {
            throw new IllegalArgumentException("This terminal is on the list already.");
        }
        audit.write(Act.done("staff.terminal.exempt", actor)
                .on(KIND, ref.text())
                .changed("source", null, address)
                .changed("label", null, label.strip())
                .changed("reason", null, reason));
    }

    @Transactional
    public void end(PublicRef terminal, Actor actor) {
        policy.require(actor, "staff.terminal.exempt");
        if (store.end(terminal, actor.name(), clock.instant()) == 1) {
            audit.write(Act.done("staff.terminal.end", actor).on(KIND, terminal.text()));
        }
    }
}
