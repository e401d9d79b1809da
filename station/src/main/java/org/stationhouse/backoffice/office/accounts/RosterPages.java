package org.stationhouse.backoffice.office.accounts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Roster;
import org.stationhouse.foundation.web.Attempt;

/** Who has which post today; and giving posts and recording absences, on the page of the person. */
@Controller
class RosterPages {

    private static final String GIVE = "staff.assignment.give";
    private static final String AWAY = "staff.absence.record";
    private static final String CHANGED = "staff.changed";

    private final Roster roster;
    private final PersonPage person;
    private final Today today;

    RosterPages(Roster roster, PersonPage person, Today today) {
        this.roster = roster;
        this.person = person;
        this.today = today;
    }

    @GetMapping("/staff/today")
    @Needs("staff.assignment.list")
    String today(Model model, Actor actor) {
        model.addAttribute("assignments", roster.today(actor));
        return "backoffice/office/accounts/today";
    }

    @PostMapping("/staff/{ref}/assignments")
    @Needs(GIVE)
    String assign(
            @PathVariable PublicRef ref,
            @ModelAttribute("roster") RosterForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> roster.assign(
                        ref,
                        form.post(),
                        today.moment("beginsAt", form.beginsAt()),
                        today.moment("endsAt", form.endsAt()),
                        actor));
        return done ? PersonPage.back(ref) : person.show(ref, model, actor);
    }

    @PostMapping("/staff/{ref}/assignments/{assignment}/end")
    @Needs(GIVE)
    String endAssignment(@PathVariable PublicRef ref, @PathVariable PublicRef assignment, Actor actor) {
        roster.endAssignment(assignment, actor);
        return PersonPage.back(ref);
    }

    @PostMapping("/staff/{ref}/absences")
    @Needs(AWAY)
    String absent(
            @PathVariable PublicRef ref,
            @ModelAttribute("roster") RosterForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> roster.absent(
                        ref,
                        form.absence(),
                        today.day("firstDay", form.firstDay()),
                        today.day("lastDay", form.lastDay()),
                        actor));
        return done ? PersonPage.back(ref) : person.show(ref, model, actor);
    }

    @PostMapping("/staff/{ref}/absences/{absence}/remove")
    @Needs(AWAY)
    String present(@PathVariable PublicRef ref, @PathVariable PublicRef absence, Actor actor) {
        roster.present(absence, actor);
        return PersonPage.back(ref);
    }
}
