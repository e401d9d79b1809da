package org.stationhouse.desk.reports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Watched;
import org.stationhouse.foundation.kernel.Actor;

/** On the supervisor's first page: reports that wait too long for approval, and those that are approved and not processed. */
@Component
class ReportWatch implements Watched {

    private final ReportBook book;

    ReportWatch(ReportBook book) {
        this.book = book;
    }

    @Override
    public String right() {
        return ReviewDesk.SUPERVISE;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<Line> lines(Actor actor) {
        return List.of(
                new Line(
                        "reports.watch.submitted",
                        "",
                        book.late(new ReportState.Submitted(), actor),
                        "/reports?state=SUBMITTED&sort=since"),
                new Line("reports.watch.approved", "", book.unprocessed(actor), "/reports?state=APPROVED&sort=since"));
    }
}
