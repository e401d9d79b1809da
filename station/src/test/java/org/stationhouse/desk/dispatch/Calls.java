package org.stationhouse.desk.dispatch;

import java.time.ZoneId;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/** Calls as tests need them. */
final class Calls {

    private Calls() {}

    /** The shared house as an agency in California, unless another test has set it up. */
    static void setUp(AgencyOffice agencies) {
        if (agencies.agency().isEmpty()) {
            agencies.establish(
                    Agency.named("Test City Police", new Ori("CA0990000"), ZoneId.of("America/Los_Angeles"), false),
                    null,
                    Actor.console("test"));
        }
    }

    static NewCall burglary(Natures natures) {
        return at(natures, "459", "6360 Fountain Sq", "Lopez, Ana");
    }

    static NewCall at(Natures natures, String code, String place, String party) {
        return NewCall.of(natures.code(code).orElseThrow(), Place.of(place), PersonName.of(party), "(916) 555-1212");
    }
}
