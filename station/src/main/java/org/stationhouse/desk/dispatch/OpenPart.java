package org.stationhouse.desk.dispatch;

import gg.jte.html.HtmlContent;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** The open calls on the home page. */
@Component
class OpenPart implements HomePart {

    private static final int MOST = 30;

    private final CallBook book;
    private final Clock clock;

    OpenPart(CallBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String right() {
        return "dispatch.call.list";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public HtmlContent content(Page page, Actor actor) {
        var calls = Waits.of(book.open(MOST, actor), clock.instant());
        return out -> JteopenhomeGenerated.render(out, FORMS, page, calls);
    }
}
