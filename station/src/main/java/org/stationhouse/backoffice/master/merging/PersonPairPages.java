package org.stationhouse.backoffice.master.merging;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stationhouse.foundation.staff.Needs;

/** Merging and likely duplicates of people. */
@Controller
@RequestMapping("/people")
@Needs("master.person.merge")
class PersonPairPages extends PairPages {

    PersonPairPages(Merging merging, PairDesk desk) {
        super(Index.PERSON, merging, desk);
    }
}
