package org.stationhouse.backoffice.office.glass;

import gg.jte.html.HtmlContent;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.GlassDesk;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** Restricted records that somebody opened, on the home page of those who review it; red when a week has passed. */
@Component
class GlassPart implements HomePart {

    private final GlassDesk desk;
    private final Clock clock;

    GlassPart(GlassDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String right() {
        return "staff.glass.list";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public HtmlContent content(Page page, Actor actor) {
        var waiting = desk.unreviewed(actor);
        var now = clock.instant();
        return output -> JtewaitingGenerated.render(output, FORMS, page, waiting, now);
    }
}
