package org.stationhouse.foundation.web.view;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.SavedView;

/** Where a view of a list gets its name, and where one is removed. */
@Controller
class ViewPages {

    private final ViewDesk desk;
    private final MessageSource messages;

    ViewPages(ViewDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/views")
    @Needs(ViewDesk.RIGHT)
    String show(
            @RequestParam(defaultValue = "/calls") String list,
            @RequestParam(defaultValue = "") String question,
            Model model,
            Actor actor) {
        return view(new ViewForm("", list, question).here(), model, actor);
    }

    private String view(ViewForm form, Model model, Actor actor) {
        model.addAttribute("form", form);
        model.addAttribute("views", desk.of(form.list(), actor));
        return "foundation/web/view/views";
    }

    @PostMapping("/views")
    @Needs(ViewDesk.RIGHT)
    String keep(
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes told) {
        form.here();
        if (!Attempt.done(errors, "web.fault.409", () -> desk.keep(form, actor))) {
            return view(form, model, actor);
        }
        told.addFlashAttribute(
                "notice",
                messages.getMessage("web.view.kept", new Object[] {form.name().strip()}, locale));
        return "redirect:" + form.address();
    }

    @PostMapping("/views/{ref}/drop")
    @Needs(ViewDesk.RIGHT)
    String drop(@PathVariable PublicRef ref, Actor actor, RedirectAttributes told) {
        SavedView dropped = desk.drop(ref, actor);
        told.addFlashAttribute("dropped", dropped.name());
        told.addFlashAttribute("droppedQuestion", dropped.question());
        return "redirect:/views?list=" + dropped.list();
    }

    @GetMapping("/views/{ref}/name")
    @Needs(ViewDesk.RIGHT)
    String name(@PathVariable PublicRef ref, Model model, Actor actor) {
        SavedView view = desk.find(ref, actor);
        model.addAttribute("ref", ref);
        model.addAttribute("form", new ViewForm(view.name(), view.list(), view.question()));
        return "foundation/web/view/name";
    }

    @PostMapping("/views/{ref}/name")
    @Needs(ViewDesk.RIGHT)
    String rename(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        SavedView view = desk.find(ref, actor);
        if (!Attempt.done(
                errors, "web.fault.409", () -> desk.rename(ref, form.name().strip(), actor))) {
            model.addAttribute("ref", ref);
            return "foundation/web/view/name";
        }
        return "redirect:/views?list=" + view.list();
    }
}
