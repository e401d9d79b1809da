package org.stationhouse.foundation.staff;

import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.Actor;

/** A bar, a need of a certificate and a lifted bar, all of duties that no page carries yet, for the gates over all pages. */
@Component
class BarFilling implements Filling {

    private final AgencyBars bars;

    BarFilling(AgencyBars bars) {
        this.bars = bars;
    }

    @Override
    public void fill(Actors actors) {
        Actor administrator = actors.as("administrator");
        bars.bar("pso1", "PST-06", "An <b>old</b> order & its reason", administrator);
        bars.layer(administrator).bars().stream()
                .filter(bar -> bar.duty().equals("PST-06"))
                .forEach(bar -> bars.lift(bar.ref(), "The order ended", administrator));
        bars.bar("services", "PSO-25", "Police services officer job description", administrator);
        bars.need("PRT-07", "clets", "CLETS rules", administrator);
    }
}
