package org.stationhouse.backoffice.worklist.passon;

import gg.jte.html.HtmlContent;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Watched;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** The supervisor's home begins with what is late in the house, and with the work of each person. */
@Component
class OverviewPart implements HomePart {

    private final WorkBook book;
    private final List<Watched> watched;

    OverviewPart(WorkBook book, List<Watched> watched) {
        this.book = book;
        this.watched =
                watched.stream().sorted(Comparator.comparingInt(Watched::order)).toList();
    }

    @Override
    public String right() {
        return "worklist.task.oversee";
    }

    @Override
    public int order() {
        return -3;
    }

    @Override
    public HtmlContent content(Page page, Actor actor) {
        List<Watched.Line> lines = watched.stream()
                .filter(it -> page.may(it.right()))
                .flatMap(it -> it.lines(actor).stream())
                .filter(it -> it.count() > 0)
                .toList();
        var loads = book.loads(actor);
        return out -> JteoverseeGenerated.render(out, FORMS, page, lines, loads);
    }
}
