package org.stationhouse.desk.dispatch.later;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallPart;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** On the page of a call: when it is due, or that it may be put off. */
@Component
class DuePart implements CallPart {

    @Override
    public String right() {
        return "dispatch.call.schedule";
    }

    @Override
    public HtmlContent content(Page page, Call call, Actor actor) {
        return out -> JteduepartGenerated.render(out, HomePart.FORMS, page, call);
    }
}
