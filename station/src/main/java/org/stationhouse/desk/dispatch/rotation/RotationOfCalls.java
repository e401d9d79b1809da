package org.stationhouse.desk.dispatch.rotation;

import gg.jte.html.HtmlContent;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallPart;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** The requests of a call on its page, and the next light tow by one key. */
@Component
class RotationOfCalls implements CallPart {

    private final RotationBook book;

    RotationOfCalls(RotationBook book) {
        this.book = book;
    }

    @Override
    public String right() {
        return "dispatch.rotation.list";
    }

    @Override
    public HtmlContent content(Page page, Call call, Actor actor) {
        List<Request> requests = book.ofCall(call.id());
        return out -> JtecallpartGenerated.render(out, HomePart.FORMS, page, call, requests);
    }
}
