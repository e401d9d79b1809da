package org.stationhouse.desk.dispatch.noreport;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of the no-report list: close as needing none, take up again, give to somebody else, set the hours. */
@Service
public class NoReportDesk {

    private static final String CLOSE = "dispatch.noreport.close";
    private static final String HAND = "dispatch.noreport.hand";
    private static final String SET = "dispatch.noreport.set";
    private static final String ROUND = "dispatch.noreport.round";
    private static final int MOST = 200;

    private final NoReportStore store;
    private final HoursStore hours;
    private final NoReportTasks tasks;
    private final Writers writers;
    private final CaseSight sight;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    NoReportDesk(
            NoReportStore store,
            HoursStore hours,
            NoReportTasks tasks,
            Writers writers,
            CaseSight sight,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.hours = hours;
        this.tasks = tasks;
        this.writers = writers;
        this.sight = sight;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * No report is needed for this call.
     *
     * @param ref reference of the call
     * @param why reason as typed
     * @throws SomeoneElseSaved when that is no longer the current version
     * @throws Refusal when the case has its report, or none is needed already
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void needless(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, CLOSE);
        NoReport it = at(ref, version, actor);
        NoReportRules.wanted(it);
        saved(store.updateNeedless(it, new NoReport.Needless(now(), actor.name(), why)));
        tasks.needless(it, why, actor);
        line(it, "NEEDLESS", why, actor);
        audit.write(act(CLOSE, it, actor).because(why).changed("needless", false, true));
    }

    /** A report is wanted after all. @param why reason as typed */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void wanted(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, CLOSE);
        NoReport it = at(ref, version, actor);
        NoReportRules.needless(it);
        saved(store.updateNeedless(it, null));
        if (it.reportedAt() == null) {
            tasks.start(it, actor);
        }
        line(it, "WANTED", why, actor);
        audit.write(act("dispatch.noreport.reopen", it, actor).because(why).changed("needless", true, false));
    }

    /** Somebody else has to write it. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void hand(PublicRef ref, int version, Owner to, Actor actor) {
        policy.require(actor, HAND);
        NoReport it = at(ref, version, actor);
        NoReportRules.wanted(it);
        NoReport.Writer writer = writers.writer(to);
        if (writer.equals(it.writer())) {
            return;
        }
        saved(store.updateWriter(it, writer));
        tasks.hand(it, to, actor);
        line(it, "HANDED", writer.name(), actor);
        audit.write(act(HAND, it, actor).changed("writer", it.writer().code(), writer.code()));
    }

    /**
     * How many hours a report may take from now on. It holds for every report that is still to come, also for those whose number was
     * issued before.
     *
     * @param to 1 to 240
     * @throws Unfit when it is another number
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void setHours(int version, int to, Actor actor) {
        policy.require(actor, SET);
        NoReportRules.hoursFit(to);
        Hours was = hours.find();
        if (was.version() != version || hours.update(to, version) == 0) {
            throw new SomeoneElseSaved("the hours");
        }
        store.wanted().forEach(it -> tasks.move(it, actor));
        audit.write(Act.done(SET, actor).changed("hours", was.hours(), to));
    }

    /** Tells the supervisors of reports that became late, each once. @return how many */
    @Transactional
    public int round(Actor actor) {
        policy.require(actor, ROUND);
        List<NoReport> late = store.lockUnraised(now().minus(hours.find().shift()), MOST);
        for (NoReport it : late) {
            tasks.raise(it, actor);
            store.updateRaised(it.call(), now());
            line(it, "RAISED", null, actor);
        }
        if (!late.isEmpty()) {
            audit.write(Act.done(ROUND, actor)
                    .on(NoReport.KIND, late.stream().map(it -> it.ref().text()).toList()));
        }
        return late.size();
    }

    private NoReport at(PublicRef ref, int version, Actor actor) {
        NoReport it = store.lock(ref).orElseThrow(NoSuch::new);
        if (it.inCase().guarded()
                && !sight.shut(List.of(it.inCase().ref()), actor).isEmpty()) {
            throw new NoSuch();
        }
        saved(it.version() == version ? 1 : 0);
        return it;
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the no-report list");
        }
    }

    private static Act act(String verb, NoReport it, Actor actor) {
        return Act.done(verb, actor)
                .on(NoReport.KIND, it.ref().text())
                .inCase(it.inCase().number());
    }

    private void line(NoReport it, String step, @Nullable String said, Actor actor) {
        store.add(it.call(), new NoReportLine(now(), actor.name(), step, said));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
