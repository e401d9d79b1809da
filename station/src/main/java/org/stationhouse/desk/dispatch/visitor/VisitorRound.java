package org.stationhouse.desk.dispatch.visitor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** After the end of the day: whoever is not signed out, and every badge that is not back, is somebody's task. */
@Service
public class VisitorRound {

    private static final String ROUND = "dispatch.visitor.round";

    private final VisitorStore visitors;
    private final VisitorTasks tasks;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    VisitorRound(
            VisitorStore visitors,
            VisitorTasks tasks,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.visitors = visitors;
        this.tasks = tasks;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /** @return how many were forgotten */
    @Transactional
    public int round(Actor actor) {
        policy.require(actor, ROUND);
        Instant now = clock.instant();
        List<Visitor> forgotten = visitors.open(Act.MOST_REFS).stream()
                .filter(it -> VisitorRules.forgotten(it, now, agency.zone()))
                .toList();
        for (Visitor visitor : forgotten) {
            tasks.forgotten(visitor, actor);
            visitors.asked(visitor, now);
        }
        if (!forgotten.isEmpty()) {
            audit.write(Act.done(ROUND, actor)
                    .on(
                            Visitor.KIND,
                            forgotten.stream().map(it -> it.ref().text()).toList())
                    .count(forgotten.size()));
        }
        return forgotten.size();
    }
}
