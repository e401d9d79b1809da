package org.stationhouse.desk.reports;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallPart;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** A report is started from the page of a call. */
@Component
class ReportPart implements CallPart {

    @Override
    public String right() {
        return ReportDesk.WRITE;
    }

    @Override
    public HtmlContent content(Page page, Call call, Actor actor) {
        boolean shut = call.inCase() != null && call.inCase().number() == null;
        return out -> {
            if (!shut) {
                JtepartGenerated.render(out, HomePart.FORMS, page, call.number(), "r");
            }
        };
    }
}
