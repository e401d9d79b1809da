package org.stationhouse.backoffice.master.person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Listing;

/** The list of people. */
@Controller
class PersonListPages {

    private final PersonBook book;
    private final PersonClock clock;

    PersonListPages(PersonBook book, PersonClock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/people")
    @Needs("master.person.list")
    String list(Ask ask, Model model, Actor actor) {
        PersonFilter filter = PersonFilter.of(
                ask.value("name"),
                PartialDate.typed(ask.value("born"), clock.today()).orElse(null),
                ask.value("number"),
                ask.value("phone"));
        model.addAttribute("listing", Listing.of(book.list(filter, ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("today", clock.today());
        return "backoffice/master/person/list";
    }
}
