package org.stationhouse.desk.dispatch.visitor;

import gg.jte.html.HtmlContent;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** Who waits at the counter for the reader stands on his home page, with the two answers, until he has given one. */
@Component
class VisitorPart implements HomePart {

    private final VisitorBook book;

    VisitorPart(VisitorBook book) {
        this.book = book;
    }

    @Override
    public String right() {
        return "dispatch.visitor.answer";
    }

    @Override
    public int order() {
        return -4;
    }

    @Override
    public HtmlContent content(Page page, Actor actor) {
        List<Visitor> waiting = book.waiting(actor);
        String mark = VisitorBook.mark(waiting);
        return out -> JtewaitinghomeGenerated.render(out, FORMS, page, waiting, mark);
    }
}
