package org.stationhouse.backoffice.office.accounts;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Crew;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Listing;

/** The people who work here. */
@Controller
class PeoplePages {

    private final Crew crew;
    private final PersonPage person;

    PeoplePages(Crew crew, PersonPage person) {
        this.crew = crew;
        this.person = person;
    }

    @GetMapping("/staff")
    @Needs("staff.member.list")
    String list(Ask ask, Model model, Actor actor) {
        String text = ask.value("text").toLowerCase(Locale.ROOT);
        List<Crew.Member> found = crew.list(actor).stream()
                .filter(it -> text.isEmpty()
                        || (it.name() + " " + it.employeeNumber())
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                .toList();
        model.addAttribute("listing", Listing.whole(found, ask));
        return "backoffice/office/accounts/people";
    }

    @GetMapping("/staff/{ref}")
    @Needs("staff.member.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        return person.show(ref, model, actor);
    }

    @PostMapping("/staff/{ref}/name")
    @Needs("staff.member.keep")
    String rename(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                "staff.changed",
                () -> crew.rename(ref, form.name(), form.employeeNumber(), form.version(), actor));
        return done ? PersonPage.back(ref) : person.show(ref, model, actor);
    }
}
