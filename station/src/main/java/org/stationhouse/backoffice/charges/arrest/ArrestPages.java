package org.stationhouse.backoffice.charges.arrest;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Usual;

/** The page on which an arrest is entered with its charges, and the one on which what was said of it is put right. */
@Controller
class ArrestPages {

    static final String CHANGED = "charges.changed";

    private static final String MAKE = "charges.arrest.make";
    private static final String CHANGE = "charges.arrest.change";
    private static final int OFFERED = 8;

    private final ArrestDesk desk;
    private final ArrestBook book;
    private final ArrestReader reader;
    private final ArrestChoices choices;
    private final ArrestFile file;
    private final Sections sections;
    private final Usual usual;
    private final People people;
    private final AgencyOffice agencies;

    ArrestPages(
            ArrestDesk desk,
            ArrestBook book,
            ArrestReader reader,
            ArrestChoices choices,
            ArrestFile file,
            Sections sections,
            Usual usual,
            People people,
            AgencyOffice agencies) {
        this.desk = desk;
        this.book = book;
        this.reader = reader;
        this.choices = choices;
        this.file = file;
        this.sections = sections;
        this.usual = usual;
        this.people = people;
        this.agencies = agencies;
    }

    /** @param caseNumber the case, from its page */
    @GetMapping("/arrests/new")
    @Needs(MAKE)
    String blank(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String caseNumber,
            Model model,
            Actor actor,
            Locale locale) {
        return edit(ArrestForm.empty(name, caseNumber), null, model, actor, locale);
    }

    /** What is meant by what stands in the field of an offense so far. The name of the field bears the number of its row. */
    @GetMapping("/arrests/offense")
    @Needs(MAKE)
    String offense(@RequestParam Map<String, String> typed, Model model, Actor actor) {
        String field = typed.keySet().stream()
                .filter(it -> it.matches("(counts\\[\\d{1,3}]\\.)?offense"))
                .findFirst()
                .orElse("offense");
        offer(field, typed.getOrDefault(field, ""), model, actor);
        return "backoffice/charges/offense";
    }

    private void offer(String field, String typed, Model model, Actor actor) {
        model.addAttribute("field", field);
        model.addAttribute("typed", typed);
        model.addAttribute("meant", sections.meant(typed, file.today()));
        model.addAttribute("like", sections.like(typed, file.today(), usual.of(Sections.LIST, actor), OFFERED));
    }

    @PostMapping("/arrests")
    @Needs(MAKE)
    String make(
            @Valid @ModelAttribute("form") ArrestForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<ArrestSaid> said = reader.said(form, errors);
        List<Charge> charges = reader.charges(form, errors);
        return Attempt.made(
                        errors,
                        CHANGED,
                        () -> desk.make(
                                new NewArrest(form.toName(), form.toLooks(), said.orElseThrow(), charges),
                                form.answer(),
                                actor))
                .map(it -> "redirect:/arrests/" + it.ref())
                .orElseGet(() -> edit(form, null, model, actor, locale));
    }

    @GetMapping("/arrests/{ref}/edit")
    @Needs(CHANGE)
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Arrest arrest = book.read(ref, actor).arrest();
        return edit(ArrestForm.of(arrest, agencies.zone()), arrest, model, actor, locale);
    }

    @PostMapping("/arrests/{ref}")
    @Needs(CHANGE)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") ArrestForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<ArrestSaid> said = reader.said(form, errors);
        if (form.why().isBlank()) {
            errors.rejectValue("why", "NotBlank");
        }
        return Attempt.done(
                        errors,
                        CHANGED,
                        () -> desk.change(
                                ref,
                                form.version(),
                                said.orElseThrow(),
                                form.why().strip(),
                                actor))
                ? "redirect:/arrests/" + ref
                : edit(form, book.read(ref, actor).arrest(), model, actor, locale);
    }

    private String edit(ArrestForm form, @Nullable Arrest arrest, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("arrest", arrest);
        model.addAttribute("choices", choices.of(locale));
        model.addAttribute("today", file.today());
        if (arrest == null) {
            NewPerson said = form.named()
                    ? new NewPerson(form.toName(), reader.born(form), form.toLooks(), List.of(), "")
                    : null;
            model.addAttribute("said", said);
            model.addAttribute("candidates", said == null ? List.of() : people.candidates(said, false, actor));
        }
        return "backoffice/charges/arrest/edit";
    }
}
