package org.stationhouse.backoffice.worklist.passon;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** What the shift before passes on stands over the worklist until it is acknowledged. */
@Component
class NotePart implements HomePart {

    private final PassOn log;

    NotePart(PassOn log) {
        this.log = log;
    }

    @Override
    public String right() {
        return "worklist.note.list";
    }

    @Override
    public int order() {
        return -2;
    }

    @Override
    public HtmlContent content(Page page, Actor actor) {
        var open = log.open(actor);
        return out -> JteopenGenerated.render(out, FORMS, page, open, true);
    }
}
