package org.stationhouse.backoffice.post.notice;

import gg.jte.html.HtmlContent;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** Notices that the reader has to acknowledge stand on his home page until he has. */
@Component
class NoticePart implements HomePart {

    private final Notices notices;
    private final Clock clock;

    NoticePart(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String right() {
        return "post.notice.list";
    }

    @Override
    public int order() {
        return -3;
    }

    @Override
    public HtmlContent content(Page page, Actor actor) {
        var open = notices.open(actor);
        var now = clock.instant();
        return out -> JtehomeGenerated.render(out, FORMS, page, open, now);
    }
}
