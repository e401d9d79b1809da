package org.stationhouse.desk.dispatch.casenumber;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallPart;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** The card by one key, on the page of a call that bears a number. */
@Component
class CardOfCall implements CallPart {

    @Override
    public String right() {
        return "dispatch.numbercard.print";
    }

    @Override
    public HtmlContent content(Page page, Call call, Actor actor) {
        Call.InCase it = call.inCase();
        return out -> {
            if (it != null && it.number() != null) {
                JtepartGenerated.render(out, HomePart.FORMS, page, call.ref());
            }
        };
    }
}
