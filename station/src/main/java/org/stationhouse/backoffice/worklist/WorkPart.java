package org.stationhouse.backoffice.worklist;

import gg.jte.html.HtmlContent;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** The worklist on the home page: home begins with what has to be done. */
@Component
class WorkPart implements HomePart {

    private static final int MOST = 15;

    private final WorkBook book;
    private final Readers readers;
    private final Clock clock;

    WorkPart(WorkBook book, Readers readers, Clock clock) {
        this.book = book;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public String right() {
        return "worklist.task.list";
    }

    @Override
    public int order() {
        return -1;
    }

    @Override
    public HtmlContent content(Page page, Actor actor) {
        var now = clock.instant();
        var found = book.first(MOST + 1, actor);
        boolean more = found.size() > MOST;
        var rows =
                found.stream().limit(MOST).map(it -> Row.of(it, readers, now)).toList();
        return out -> JteworkhomeGenerated.render(out, FORMS, page, rows, more);
    }
}
