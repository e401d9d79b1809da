package org.stationhouse.backoffice.office.glass;

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
import org.stationhouse.foundation.staff.Glass;
import org.stationhouse.foundation.staff.GlassDesk;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

@Controller
class GlassPages {

    private static final String VIEW = "backoffice/office/glass/";

    private final GlassDesk desk;

    GlassPages(GlassDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/glass/break")
    @Needs("staff.glass.break")
    String ask(
            @RequestParam String kind,
            @RequestParam String record,
            @RequestParam(defaultValue = "/") String back,
            Model model) {
        model.addAttribute("form", GlassForm.of(kind, record, back));
        model.addAttribute("reasons", Glass.Reason.values());
        return VIEW + "edit";
    }

    @PostMapping("/glass/break")
    @Needs("staff.glass.break")
    String breakGlass(@ModelAttribute("form") GlassForm form, BindingResult errors, Model model, Actor actor) {
        try {
            desk.breakGlass(
                    Relation.restricted(form.kind(), form.record(), false),
                    form.caseNumber(),
                    Glass.Reason.valueOf(form.reason()),
                    form.explanation(),
                    actor);
            return "redirect:" + form.back();
        } catch (IllegalArgumentException wrong) {
            errors.reject("wrong", String.valueOf(wrong.getMessage()));
            model.addAttribute("reasons", Glass.Reason.values());
            return VIEW + "edit";
        }
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
        model.addAttribute("form", GlassForm.of("", "", ""));
        return page(ref, model, actor);
    }

    private String page(PublicRef ref, Model model, Actor actor) {
        model.addAttribute("glass", desk.show(ref, actor).orElseThrow(NoSuch::new));
        return VIEW + "show";
    }

    @PostMapping("/glass/{ref}/review")
    @Needs("staff.glass.review")
    String review(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") GlassForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        try {
            desk.review(ref, form.version(), Glass.Verdict.valueOf(form.verdict()), form.note(), actor);
            return "redirect:/glass";
        } catch (IllegalArgumentException wrong) {
            errors.reject("wrong", String.valueOf(wrong.getMessage()));
        } catch (SomeoneElseSaved saved) {
            errors.reject("staff.glass.saved");
        }
        return page(ref, model, actor);
    }

    /** Closes one's own glass before its hour is over. */
    @PostMapping("/glass/{ref}/close")
    @Needs("staff.glass.break")
    String close(@PathVariable PublicRef ref, Actor actor) {
        desk.close(ref, actor);
        return "redirect:/";
    }
}
