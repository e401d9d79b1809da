package org.stationhouse.backoffice.post.letter;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** The templates of letters and their editions. */
@Controller
class TemplatePages {

    private static final String LIST = "post.template.list";
    private static final String EDIT = "post.template.edit";

    /** What the browser sends to retire a template or to take it up again. */
    record RetireForm(boolean retired, Integer version) {

        RetireForm {
            version = version == null ? 0 : version;
        }
    }

    private final Templates templates;
    private final FactNames names;
    private final AgencyOffice agency;
    private final Clock clock;

    TemplatePages(Templates templates, FactNames names, AgencyOffice agency, Clock clock) {
        this.templates = templates;
        this.names = names;
        this.agency = agency;
        this.clock = clock;
    }

    @GetMapping("/letters/templates")
    @Needs(LIST)
    String list(Model model, Actor actor) {
        model.addAttribute("templates", templates.list(actor));
        return "backoffice/post/letter/templates";
    }

    @GetMapping("/letters/templates/new")
    @Needs(EDIT)
    String blank(Model model) {
        return edit(TemplateForm.empty(today()), null, model);
    }

    @PostMapping("/letters/templates")
    @Needs(EDIT)
    String add(@Valid @ModelAttribute("form") TemplateForm form, BindingResult errors, Model model, Actor actor) {
        Templates.NewEdition edition = form.toEdition(today(), true, errors);
        var added = Attempt.made(
                errors,
                "post.changed",
                () -> templates.add(form.name().strip(), Objects.requireNonNull(edition), actor));
        return added.isPresent() ? "redirect:/letters/templates/" + added.get() : edit(form, null, model);
    }

    @GetMapping("/letters/templates/{ref}")
    @Needs(LIST)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", templates.read(ref, actor).orElseThrow(NoSuch::new));
        return "backoffice/post/letter/template";
    }

    @GetMapping("/letters/templates/{ref}/edit")
    @Needs(EDIT)
    String change(@PathVariable PublicRef ref, Model model, Actor actor) {
        Templates.Whole whole = templates.read(ref, actor).orElseThrow(NoSuch::new);
        return edit(TemplateForm.of(whole, today()), whole.template(), model);
    }

    @PostMapping("/letters/templates/{ref}")
    @Needs(EDIT)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Templates.NewEdition edition = form.toEdition(today(), false, errors);
        boolean done = Attempt.done(
                errors,
                "post.changed",
                () -> templates.edit(ref, form.version(), Objects.requireNonNull(edition), actor));
        return done
                ? "redirect:/letters/templates/" + ref
                : edit(form, templates.read(ref, actor).orElseThrow(NoSuch::new).template(), model);
    }

    @PostMapping("/letters/templates/{ref}/retire")
    @Needs(EDIT)
    String retire(
            @PathVariable PublicRef ref,
            @ModelAttribute("retire") RetireForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors, "post.changed", () -> templates.retire(ref, form.version(), form.retired(), actor));
        return done ? "redirect:/letters/templates/" + ref : show(ref, model, actor);
    }

    private String edit(TemplateForm form, @Nullable Template template, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("template", template);
        model.addAttribute("facts", names.all());
        return "backoffice/post/letter/templateedit";
    }

    private LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }
}
