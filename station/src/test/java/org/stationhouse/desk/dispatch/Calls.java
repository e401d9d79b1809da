package org.stationhouse.desk.dispatch;

import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/** Calls as tests need them. */
public final class Calls {

    private Calls() {}

    public static NewCall burglary(Natures natures) {
        return at(natures, "459", "6360 Fountain Sq", "Lopez, Ana");
    }

    /** One that stands on every board, however many calls are open. */
    public static NewCall robbery(Natures natures) {
        return at(natures, "211", "6360 Fountain Sq", "Lopez, Ana");
    }

    static NewCall at(Natures natures, String code, String place, String party) {
        return NewCall.of(natures.code(code).orElseThrow(), Place.of(place), PersonName.of(party), "(916) 555-1212");
    }
}
