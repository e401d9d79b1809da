package org.stationhouse.backoffice.cases;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The page on which a person is added to a case. */
@Controller
class InvolvedPages {

    private final CasePeople cases;
    private final People people;
    private final AgencyOffice agency;
    private final Clock clock;
    private final MessageSource messages;

    InvolvedPages(CasePeople cases, People people, AgencyOffice agency, Clock clock, MessageSource messages) {
        this.cases = cases;
        this.people = people;
        this.agency = agency;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/cases/{ref}/people/new")
    @Needs("cases.person.add")
    String blank(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return edit(ref, InvolvedForm.empty(), model, actor, locale);
    }

    @PostMapping("/cases/{ref}/people")
    @Needs("cases.person.add")
    String add(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") InvolvedForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        if (!form.bornRight(today()) && !errors.hasFieldErrors("born")) {
            errors.rejectValue("born", "master.born.unclear");
        }
        return Attempt.done(
                        errors,
                        "cases.changed",
                        () -> cases.add(ref, form.toNewPerson(today()), form.role(), form.answer(), actor))
                ? "redirect:/cases/" + ref
                : edit(ref, form, model, actor, locale);
    }

    @PostMapping("/cases/{ref}/people/{link}/end")
    @Needs("cases.person.end")
    String end(@PathVariable PublicRef ref, @PathVariable PublicRef link, Actor actor) {
        cases.end(ref, link, actor);
        return "redirect:/cases/" + ref;
    }

    private String edit(PublicRef ref, InvolvedForm form, Model model, Actor actor, Locale locale) {
        NewPerson said = form.named() ? form.toNewPerson(today()) : null;
        model.addAttribute("jacket", cases.open(ref, actor));
        model.addAttribute("form", form);
        model.addAttribute(
                "roles", new Words(messages, locale).choices(Subject.PERSON.words(), Subject.PERSON.roles()));
        model.addAttribute("said", said);
        model.addAttribute("candidates", said == null ? List.of() : people.candidates(said, false, actor));
        model.addAttribute("today", today());
        return "backoffice/cases/involve";
    }

    private LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }
}
