package org.stationhouse.backoffice.master.merging;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stationhouse.foundation.staff.Needs;

/** Merging and likely duplicates of vehicles. */
@Controller
@RequestMapping("/vehicles")
@Needs("master.vehicle.merge")
class VehiclePairPages extends PairPages {

    VehiclePairPages(Merging merging, PairDesk desk) {
        super(Index.VEHICLE, merging, desk);
    }
}
