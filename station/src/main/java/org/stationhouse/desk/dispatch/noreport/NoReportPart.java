package org.stationhouse.desk.dispatch.noreport;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallPart;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** What became of the report, on the page of a call that bears a case number. */
@Component
class NoReportPart implements CallPart {

    private final NoReportBook book;

    NoReportPart(NoReportBook book) {
        this.book = book;
    }

    @Override
    public String right() {
        return "dispatch.noreport.read";
    }

    @Override
    public HtmlContent content(Page page, Call call, Actor actor) {
        if (call.inCase() == null) {
            return out -> {};
        }
        var found = book.find(call.ref(), actor);
        var shift = book.shift();
        return out -> found.ifPresent(it -> JtepartGenerated.render(out, HomePart.FORMS, page, it, shift));
    }
}
