package org.stationhouse.backoffice.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;

/** The jacket shows the reports on paper that came; those of other rooms stand there as the records that they are. */
@Component
class ReportEntry implements Entry {

    /** Message key of a report on paper. */
    static final String PAPER = "cases.report.paper";

    private final Reports reports;

    ReportEntry(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String right() {
        return "cases.jacket.read";
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        return reports.of(jacket.id()).stream()
                .filter(it -> it.counts() && it.said().word().equals(PAPER))
                .map(it -> new Line(
                        it.at(),
                        PAPER,
                        null,
                        it.said().title() + ", " + it.said().author(),
                        "/cases/" + jacket.ref() + "/reports"))
                .toList();
    }
}
