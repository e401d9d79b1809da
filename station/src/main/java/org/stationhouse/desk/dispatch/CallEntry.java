package org.stationhouse.desk.dispatch;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Entry;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;

/** Calls stand in the jacket that they became. */
@Component
class CallEntry implements Entry {

    private final CallStore calls;

    CallEntry(CallStore calls) {
        this.calls = calls;
    }

    @Override
    public String right() {
        return "dispatch.call.read";
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        return calls.inCase(jacket.id()).stream()
                .map(call -> new Line(
                        call.times().received(),
                        "dispatch.call",
                        call.number(),
                        call.about() + ", " + call.place().text(),
                        "/calls/" + call.ref()))
                .toList();
    }
}
