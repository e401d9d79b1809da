package org.stationhouse.desk.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Takes a report out for an act, in the version that was seen, for who may know of its case, and puts each step into history and trail. */
@Component
class ReportFile {

    private final ReportStore reports;
    private final PartStore parts;
    private final ReportFiling filing;
    private final ReportTasks tasks;
    private final CaseFile cases;
    private final CaseSight sight;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    ReportFile(
            ReportStore reports,
            PartStore parts,
            ReportFiling filing,
            ReportTasks tasks,
            CaseFile cases,
            CaseSight sight,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.reports = reports;
        this.parts = parts;
        this.filing = filing;
        this.tasks = tasks;
        this.cases = cases;
        this.sight = sight;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /**
     * Held until the end of the transaction, and its case before it.
     *
     * @param right with which the actor has to stand to the case
     * @throws NoSuch when there is none, or its case is not the actor's to know
     * @throws SomeoneElseSaved when that is no longer the current version
     */
    Report at(PublicRef ref, int version, String right, Actor actor) {
        Report seen =
                reports.find(ref).filter(it -> sight.open(it.inCase(), actor)).orElseThrow(NoSuch::new);
        cases.held(seen.inCase().ref(), right, actor);
        Report was = reports.lock(ref).map(parts::filled).orElseThrow(NoSuch::new);
        saved(was.version() == version ? 1 : 0);
        return was;
    }

    Report find(PublicRef ref) {
        return reports.find(ref).map(parts::filled).orElseThrow(NoSuch::new);
    }

    static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the report");
        }
    }

    /** The report has taken a step: its task, its place in the search, its history and its line in the trail. @return the report after it */
    Report step(
            String verb,
            Report was,
            ReportStep step,
            ReportState to,
            boolean trained,
            @Nullable String words,
            Actor actor) {
        ReportRules.stepFits(was.state(), step);
        saved(reports.updateState(was, to, trained, now(), actor.name()));
        Report report = find(was.ref());
        tasks.stepped(report, actor);
        filing.file(report);
        line(report, step.name(), words, actor);
        audit.write(about(verb, report, actor)
                .changed("state", was.state().word(), to.word())
                .changed("said", null, words));
        return report;
    }

    void line(Report report, String step, @Nullable String words, Actor actor) {
        reports.line(report.id(), new HistoryLine(now(), actor.name(), step, words));
    }

    static Act about(String verb, Report report, Actor actor) {
        return Act.done(verb, actor)
                .on(Report.KIND, report.ref().text())
                .inCase(new CaseNumber(report.inCase().number()));
    }

    ZonedDateTime clock() {
        return clock.instant().atZone(agency.zone());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
