package org.stationhouse.desk.dispatch;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.staff.Needs;

@Controller
class CallPages {

    private final CallDesk desk;

    CallPages(CallDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/calls")
    @Needs("dispatch.call.list")
    String list(Model model, Actor actor) {
        model.addAttribute("calls", desk.newest(actor));
        return "desk/dispatch/list";
    }

    @GetMapping("/calls/new")
    @Needs("dispatch.call.log")
    String blank(Model model) {
        model.addAttribute("form", CallForm.empty());
        return "desk/dispatch/edit";
    }

    @PostMapping("/calls")
    @Needs("dispatch.call.log")
    String log(@Valid @ModelAttribute("form") CallForm form, BindingResult errors, Actor actor) {
        if (errors.hasErrors()) {
            return "desk/dispatch/edit";
        }
        desk.log(form.nature(), Place.of(form.place()), form.party().isBlank() ? null : form.party(), actor);
        return "redirect:/calls";
    }
}
