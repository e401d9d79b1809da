package org.stationhouse.desk.dispatch.noreport;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.Reports;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.foundation.kernel.Actor;

/** Keeps the list in step with what happens elsewhere, in the transaction in which it happens. */
@Component
class NoReportLedger {

    private final NoReportStore store;
    private final NoReportTasks tasks;
    private final Writers writers;
    private final Reports reports;
    private final CaseSight sight;
    private final Clock clock;

    NoReportLedger(
            NoReportStore store, NoReportTasks tasks, Writers writers, Reports reports, CaseSight sight, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.writers = writers;
        this.reports = reports;
        this.sight = sight;
        this.clock = clock;
    }

    /** From now on the call's report is wanted, unless its case has one. */
    @EventListener
    void numbered(CallDesk.Numbered told) {
        Call call = told.call();
        Jacket jacket = told.jacket();
        Actor actor = told.actor();
        var it = new NoReport(
                call.id(),
                call.ref(),
                call.number(),
                call.about(),
                call.place().text(),
                new NoReport.Case(jacket.id(), jacket.ref(), jacket.number(), jacket.restricted()),
                call.unit(),
                writers.writer(writers.of(call.unit(), actor)),
                now(),
                reports.since(jacket.id()).orElse(null),
                null,
                1);
        if (store.insert(it) == 0) {
            return;
        }
        line(it, "ISSUED", jacket.number().text(), actor);
        if (it.wanted()) {
            tasks.start(it, actor);
        }
    }

    /** The report of its case came, or the last one went. */
    @EventListener
    void reported(Reports.Changed told) {
        for (NoReport it : store.lockOfCase(told.jacket())) {
            store.updateReported(it.call(), told.reported() ? now() : null);
            line(it, told.reported() ? "REPORTED" : "UNREPORTED", "", told.actor());
            if (told.reported()) {
                tasks.written(it, told.actor());
            } else if (it.needless() == null) {
                tasks.start(it, told.actor());
            }
        }
    }

    /** Its case was restricted or lifted. */
    @EventListener
    void restricted(RestrictedCases.Changed told) {
        store.lockOfCase(told.jacket()).stream()
                .findFirst()
                .ifPresent(it -> store.updateGuarded(
                        told.jacket(), sight.restricted(it.inCase().ref())));
    }

    private void line(NoReport it, String step, String said, Actor actor) {
        store.add(it.call(), new NoReportLine(now(), actor.name(), step, said.isEmpty() ? null : said));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
