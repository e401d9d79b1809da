package org.stationhouse.desk.dispatch.alike;

import gg.jte.html.HtmlContent;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallPart;
import org.stationhouse.desk.dispatch.CallStatus;
import org.stationhouse.desk.dispatch.CallTies;
import org.stationhouse.desk.dispatch.Waits;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** On the page of a call: what it is attached to, what is attached to it, or what it may be attached to. */
@Component
class TiedPart implements CallPart {

    private final CallTies ties;
    private final CallBook book;

    TiedPart(CallTies ties, CallBook book) {
        this.ties = ties;
        this.book = book;
    }

    @Override
    public String right() {
        return "dispatch.call.attach";
    }

    @Override
    public HtmlContent content(Page page, Call call, Actor actor) {
        List<Call> attached = ties.attachedTo(call);
        boolean may = attached.isEmpty() && call.status() instanceof CallStatus.Waiting;
        List<Waits> alike = may ? book.alikeTo(call, actor) : List.of();
        return out -> JtetiedGenerated.render(out, HomePart.FORMS, page, call, attached, alike);
    }
}
