package org.stationhouse.backoffice.office.glass;

import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.GlassDesk;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

@Controller
class GlassPages {

    private static final String VIEW = "backoffice/office/glass/";

    private final GlassDesk desk;

    GlassPages(GlassDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/glass/break")
    @Needs(GlassDesk.BREAK)
    String ask(
            @RequestParam String kind,
            @RequestParam String record,
            @RequestParam(defaultValue = "/") String back,
            Model model) {
        model.addAttribute("form", GlassForm.of(kind, record, back));
        return VIEW + "edit";
    }

    @PostMapping("/glass/break")
    @Needs(GlassDesk.BREAK)
    String breakGlass(@Valid @ModelAttribute("form") GlassForm form, BindingResult errors, Actor actor) {
        boolean broken = Attempt.done(
                errors,
                "staff.changed",
                () -> desk.breakGlass(
                        Relation.restricted(form.kind(), form.record(), false),
                        form.caseNumber(),
                        Objects.requireNonNull(form.reason()),
                        form.explanation(),
                        actor));
        return broken ? "redirect:" + form.back() : VIEW + "edit";
    }

    @GetMapping("/glass")
    @Needs("staff.glass.list")
    String list(Model model, Actor actor) {
        model.addAttribute("unreviewed", desk.unreviewed(actor));
        model.addAttribute("reviewed", desk.reviewed(actor));
        return VIEW + "list";
    }

    @GetMapping("/glass/{ref}")
    @Needs("staff.glass.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("glass", desk.show(ref, actor).orElseThrow(NoSuch::new));
        return VIEW + "show";
    }

    @PostMapping("/glass/{ref}/review")
    @Needs("staff.glass.review")
    String review(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") VerdictForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean reviewed = Attempt.done(
                errors,
                "staff.glass.saved",
                () -> desk.review(ref, form.version(), Objects.requireNonNull(form.verdict()), form.note(), actor));
        return reviewed ? "redirect:/glass" : show(ref, model, actor);
    }

    /** Closes one's own glass before its hour is over. */
    @PostMapping("/glass/{ref}/close")
    @Needs(GlassDesk.BREAK)
    String close(@PathVariable PublicRef ref, Actor actor) {
        desk.close(ref, actor);
        return "redirect:/";
    }
}
