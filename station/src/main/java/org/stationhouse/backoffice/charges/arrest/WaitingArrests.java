package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Watched;
import org.stationhouse.foundation.kernel.Actor;

/** Arrests without filing or disposition, on the supervisor's home. */
@Component
class WaitingArrests implements Watched {

    private final ArrestBook book;

    WaitingArrests(ArrestBook book) {
        this.book = book;
    }

    @Override
    public String right() {
        return "charges.charge.dispose";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Line> lines(Actor actor) {
        return List.of(new Line(
                "charges.arrests.waiting", "", book.countWithoutDisposition(actor), "/arrests?stage=BOOKED&sort=at"));
    }
}
