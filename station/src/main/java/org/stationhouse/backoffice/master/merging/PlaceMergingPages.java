package org.stationhouse.backoffice.master.merging;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stationhouse.foundation.staff.Needs;

/** Merging of places; their key is the address, so that no likely duplicates wait. */
@Controller
@RequestMapping("/places")
@Needs("master.place.merge")
class PlaceMergingPages extends MergingPages {

    PlaceMergingPages(Merging merging) {
        super(Index.PLACE, merging);
    }
}
