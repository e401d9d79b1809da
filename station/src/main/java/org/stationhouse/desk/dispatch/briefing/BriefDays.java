package org.stationhouse.desk.dispatch.briefing;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** How many days each kind of short record is told to patrol: the agency's own numbers. */
@Service
public class BriefDays {

    private static final String SET = "dispatch.brief.days";

    private final DaysStore store;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    BriefDays(DaysStore store, AccessPolicy policy, AuditTrail audit) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
    }

    List<KindDays> all() {
        return store.all().stream().sorted(Comparator.comparing(KindDays::kind)).toList();
    }

    KindDays of(Brief.Kind kind) {
        return all().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    /**
     * @param days when nothing else is said
     * @param most at most
     * @throws Unfit when the numbers do not go together
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void set(Brief.Kind kind, int version, int days, int most, Actor actor) {
        policy.require(actor, SET);
        BriefRules.daysFit(days, most);
        KindDays was = of(kind);
        if (store.update(kind, version, days, most) == 0) {
            throw new SomeoneElseSaved("the days");
        }
        audit.write(Act.done(SET, actor)
                .changed("kind", null, kind)
                .changed("days", was.days(), days)
                .changed("most", was.most(), most));
    }
}
