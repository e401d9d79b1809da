package org.stationhouse.desk.dispatch;

import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.Place;

/** Some calls for the gates over all pages. */
@Component
class CallFilling implements Filling {

    private final CallDesk desk;

    CallFilling(CallDesk desk) {
        this.desk = desk;
    }

    @Override
    public void fill(Actors actors) {
        desk.log("Burglary", Place.of("6360 Fountain Sq"), "Lopez, Ana", actors.as("pst1"));
        desk.log("Noise", Place.of("<b>12</b> O'Farrell St & 2nd"), null, actors.as("prt1"));
    }
}
