package org.stationhouse.desk.reports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Entry;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;

/** The reports of a case stand in its jacket, drafts too. */
@Component
class ReportEntry implements Entry {

    private final ReportBook book;

    ReportEntry(ReportBook book) {
        this.book = book;
    }

    @Override
    public String right() {
        return ReportBook.READ;
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        return book.ofCase(jacket.id(), actor).stream()
                .map(it -> new Line(
                        it.madeAt(),
                        "reports.entry." + it.state().word(),
                        it.number(),
                        it.about() + ", " + it.author().name(),
                        it.path()))
                .toList();
    }
}
