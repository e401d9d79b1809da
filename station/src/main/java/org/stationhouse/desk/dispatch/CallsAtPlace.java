package org.stationhouse.desk.dispatch;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.PlaceAppearances;
import org.stationhouse.foundation.kernel.Actor;

/** Calls happen at places. A call is open to the desk, whatever became of its case. */
@Component
class CallsAtPlace implements PlaceAppearances {

    private final CallStore calls;

    CallsAtPlace(CallStore calls) {
        this.calls = calls;
    }

    @Override
    public String right() {
        return "dispatch.call.list";
    }

    @Override
    public String word() {
        return "dispatch.calls.at";
    }

    @Override
    public List<Line> at(Collection<Long> places, int most, Actor actor) {
        return calls.at(places, most).stream()
                .map(call -> new Line(
                        call.times().received(),
                        "dispatch.call",
                        call.number(),
                        call.about(),
                        call.place().text(),
                        "/calls/" + call.ref()))
                .toList();
    }

    @Override
    public long count(Collection<Long> places, Actor actor) {
        return calls.countAt(places);
    }
}
