package org.stationhouse.desk.dispatch.agency;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallPart;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** On the page of a waiting call: that it may be transferred. */
@Component
class TransferPart implements CallPart {

    @Override
    public String right() {
        return "dispatch.call.transfer";
    }

    @Override
    public HtmlContent content(Page page, Call call, Actor actor) {
        return out -> JtetransferpartGenerated.render(out, HomePart.FORMS, page, call);
    }
}
