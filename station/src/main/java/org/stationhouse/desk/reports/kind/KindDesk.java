package org.stationhouse.desk.reports.kind;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** The agency's own kinds of reports: added, and withdrawn when no new report is to be of it. */
@Service
public class KindDesk {

    static final String LIST = "reports.kind.list";
    static final String WRITE = "reports.kind.write";
    private static final String KIND = "reports.kind";

    private final Kinds kinds;
    private final KindStore store;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    KindDesk(Kinds kinds, KindStore store, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<Kind> list(Actor actor) {
        policy.require(actor, LIST);
        audit.write(Act.done(LIST, actor));
        return kinds.all();
    }

    /** @throws Unfit of the field {@code letters} when a kind of this code is there */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void add(Kind kind, Actor actor) {
        policy.require(actor, WRITE);
        boolean known = kinds.all().stream().anyMatch(it -> it.code().equals(kind.code()));
        if (known || store.insert(kind, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor.name()) == 0) {
            throw new Unfit("letters", "reports.kind.known");
        }
        audit.write(Act.done(WRITE, actor)
                .on(KIND, kind.code())
                .changed("title", null, kind.title())
                .changed("sections", null, kind.sections())
                .changed("needs", null, kind.needs())
                .changed("approval", null, kind.approval())
                .changed("template", null, kind.template()));
    }

    /** No new report is of it; those that are stay. @throws NoSuch for a code that never was one */
    @Transactional(noRollbackFor = Refusal.class)
    public void withdraw(String code, Actor actor) {
        policy.require(actor, WRITE);
        if (kinds.all().stream().noneMatch(it -> it.code().equals(code))) {
            throw new NoSuch();
        }
        if (store.withdraw(code, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor.name()) == 0) {
            throw new Refusal("Only a kind that the agency added is withdrawn, once.", "Kinds of reports");
        }
        audit.write(Act.done("reports.kind.withdraw", actor).on(KIND, code).changed("withdrawn", false, true));
    }
}
