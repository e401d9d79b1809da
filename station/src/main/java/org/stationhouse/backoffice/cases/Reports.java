package org.stationhouse.backoffice.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/**
 * Which reports a case has. A room whose record is a report says so in its own transaction and says it again when it is one no longer;
 * whoever waits for the report of a case hears of the first that comes and of the last that goes.
 */
@Service
public class Reports {

    /** Kind of record in audit lines. */
    public static final String KIND = "cases.report";

    private static final String FILE = "cases.report.file";

    /** A case has its first report, or has none any more; told in the same transaction. @param jacket id of the case */
    public record Changed(long jacket, boolean reported, Actor actor) {}

    private final ReportStore reports;
    private final CaseFile file;
    private final JacketStore jackets;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Reports(
            ReportStore reports,
            CaseFile file,
            JacketStore jackets,
            AccessPolicy policy,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.file = file;
        this.jackets = jackets;
        this.policy = policy;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The case has this report from now on; one that it has already stays as it is.
     *
     * @param report reference of the record that is the report
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void file(PublicRef jacket, PublicRef report, Report.Said said, Actor actor) {
        policy.require(actor, FILE);
        jackets.lock(jacket);
        Jacket it = jackets.find(jacket).orElseThrow(NoSuch::new);
        if (reports.find(report).filter(Report::counts).isPresent()) {
            return;
        }
        boolean first = since(it.id()).isEmpty();
        reports.put(new Report(report, it.id(), said, file.now(), actor.name(), null));
        audit.write(Act.done(FILE, actor)
                .on(KIND, report.text())
                .inCase(it.number())
                .changed("title", null, said.title())
                .changed("author", null, said.author()));
        if (first) {
            events.publishEvent(new Changed(it.id(), true, actor));
        }
    }

    /** The record is no report of the case any more; where it was none nothing happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(PublicRef jacket, PublicRef report, String why, Actor actor) {
        policy.require(actor, FILE);
        if (reports.find(report).filter(Report::counts).isEmpty()) {
            return;
        }
        jackets.lock(jacket);
        Jacket it = jackets.find(jacket).orElseThrow(NoSuch::new);
        if (reports.gone(report, new Report.Gone(file.now(), actor.name(), why)) == 0) {
            return;
        }
        audit.write(Act.done("cases.report.withdraw", actor)
                .on(KIND, report.text())
                .inCase(it.number())
                .because(why));
        if (since(it.id()).isEmpty()) {
            events.publishEvent(new Changed(it.id(), false, actor));
        }
    }

    /** Since when a case has a report; empty while it has none. @param jacket id of the case */
    @Transactional(readOnly = true)
    public Optional<Instant> since(long jacket) {
        return of(jacket).stream().filter(Report::counts).map(Report::at).findFirst();
    }

    /** All reports that a case has or had, as they came. @param jacket id of the case */
    @Transactional(readOnly = true)
    public List<Report> of(long jacket) {
        return reports.of(jacket);
    }
}
