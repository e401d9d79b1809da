package org.stationhouse.backoffice.master.merging;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stationhouse.foundation.staff.Needs;

/** Merging and likely duplicates of organizations. */
@Controller
@RequestMapping("/organizations")
@Needs("master.organization.merge")
class OrganizationPairPages extends PairPages {

    OrganizationPairPages(Merging merging, PairDesk desk) {
        super(Index.ORGANIZATION, merging, desk);
    }
}
