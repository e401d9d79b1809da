package org.stationhouse.backoffice.office.accounts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Certificates;
import org.stationhouse.foundation.staff.Crew;
import org.stationhouse.foundation.staff.Roster;
import org.stationhouse.foundation.web.NoSuch;

/** The page of one person, which stands again, with what was typed, when one of its forms was not taken. */
@Component
class PersonPage {

    private final Crew crew;
    private final Certificates certificates;
    private final Roster roster;
    private final Today today;

    PersonPage(Crew crew, Certificates certificates, Roster roster, Today today) {
        this.crew = crew;
        this.certificates = certificates;
        this.roster = roster;
        this.today = today;
    }

    String show(PublicRef ref, Model model, Actor actor) {
        Crew.Member member = crew.show(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("member", member);
        model.addAttribute("certificates", certificates.of(member));
        model.addAttribute("assignments", roster.assignments(member));
        model.addAttribute("absences", roster.absences(member));
        model.addAttribute("today", today.now().toLocalDate());
        return "backoffice/office/accounts/person";
    }

    static String back(PublicRef ref) {
        return "redirect:/staff/" + ref;
    }
}
