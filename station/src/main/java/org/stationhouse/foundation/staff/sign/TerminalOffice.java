package org.stationhouse.foundation.staff.sign;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Terminals;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Keeps the list of terminals. */
@Service
class TerminalOffice implements Terminals {

    private static final String KIND = "staff.terminal";

    private final TerminalStore store;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    TerminalOffice(TerminalStore store, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Terminal> list(Actor actor) {
        policy.require(actor, "staff.terminal.list");
        audit.write(Act.done("staff.terminal.list", actor));
        return store.all();
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void exempt(String source, String label, Reason reason, Actor actor) {
        policy.require(actor, "staff.terminal.exempt");
        String address = source.strip();
        if (!address.matches("[0-9a-fA-F.:%]{2,64}")) {
            throw new Unfit("source", "staff.terminal.source.form");
        }
        if (label.isBlank() || label.length() > 80) {
            throw new Unfit("label", "staff.terminal.label.form");
        }
        var ref = PublicRef.fresh();
        if (store.insert(ref, address, label.strip(), reason, actor.name(), clock.instant()) == 0) {
            throw new Unfit("source", "staff.terminal.taken");
        }
        audit.write(Act.done("staff.terminal.exempt", actor)
                .on(KIND, ref.text())
                .changed("source", null, address)
                .changed("label", null, label.strip())
                .changed("reason", null, reason));
    }

    @Override
    @Transactional
    public void end(PublicRef terminal, Actor actor) {
        policy.require(actor, "staff.terminal.exempt");
        if (store.end(terminal, actor.name(), clock.instant()) == 1) {
            audit.write(Act.done("staff.terminal.end", actor).on(KIND, terminal.text()));
        }
    }
}
