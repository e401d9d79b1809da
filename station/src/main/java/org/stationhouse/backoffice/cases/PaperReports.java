package org.stationhouse.backoffice.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.web.NoSuch;

/** Reports that come on paper: noted in the case, so that nobody asks for them any more, and taken back where that was wrong. */
@Service
public class PaperReports {

    private static final String RECEIVE = "cases.report.receive";

    private final Cases cases;
    private final Reports reports;
    private final CaseFile file;

    PaperReports(Cases cases, Reports reports, CaseFile file) {
        this.cases = cases;
        this.reports = reports;
        this.file = file;
    }

    /** A case and its reports, as they came. */
    public record Whole(Cases.Contents contents, List<Report> reports) {}

    /** The case and its reports. */
    @Transactional
    public Optional<Whole> read(PublicRef jacket, Actor actor) {
        return cases.read(jacket, actor)
                .map(it -> new Whole(it, reports.of(it.jacket().id())));
    }

    /**
     * A report came on paper.
     *
     * @param title what it is, one line
     * @param author who wrote it
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void receive(PublicRef jacket, String title, String author, Actor actor) {
        file.held(jacket, RECEIVE, actor);
        reports.file(jacket, PublicRef.fresh(), new Report.Said(ReportEntry.PAPER, title, author), actor);
    }

    /**
     * It was noted by mistake: the case has no such report.
     *
     * @throws Refusal when it was taken back already, or is no report on paper
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void takeBack(PublicRef jacket, PublicRef report, String why, Actor actor) {
        Jacket it = file.held(jacket, RECEIVE, actor);
        Report noted = reports.of(it.id()).stream()
                .filter(each -> each.ref().equals(report))
                .findFirst()
                .orElseThrow(NoSuch::new);
        if (!noted.counts() || !noted.said().word().equals(ReportEntry.PAPER)) {
            throw new Refusal("This report was taken back already.", "Reports: only one on paper that counts");
        }
        reports.withdraw(jacket, report, why, actor);
    }
}
