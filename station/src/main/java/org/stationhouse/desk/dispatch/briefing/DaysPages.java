package org.stationhouse.desk.dispatch.briefing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** How many days each kind is told, as the agency wants it. */
@Controller
class DaysPages {

    private static final String SET = "dispatch.brief.days";

    /** What the browser sends to change them, of one kind. */
    record DaysForm(
            @NotNull Brief.@Nullable Kind kind,
            @NotNull @Nullable Integer days,
            @NotNull @Nullable Integer most,
            Integer version) {

        DaysForm {
            version = version == null ? 0 : version;
        }

        /** Of this kind, before or after what was typed. */
        boolean of(Brief.Kind other) {
            return kind == other;
        }
    }

    private final BriefDays days;

    DaysPages(BriefDays days) {
        this.days = days;
    }

    @GetMapping("/briefs/days")
    @Needs(SET)
    String show(Model model) {
        return page(null, model);
    }

    @PostMapping("/briefs/days")
    @Needs(SET)
    String set(@Valid @ModelAttribute("setting") DaysForm form, BindingResult errors, Model model, Actor actor) {
        Brief.Kind kind = form.kind();
        Integer usual = form.days();
        Integer most = form.most();
        boolean done = kind != null
                && usual != null
                && most != null
                && Attempt.done(errors, BriefPages.CHANGED, () -> days.set(kind, form.version(), usual, most, actor));
        return done ? "redirect:/briefs/days" : page(form, model);
    }

    private String page(@Nullable DaysForm form, Model model) {
        model.addAttribute("all", days.all());
        model.addAttribute("typed", form);
        return "desk/dispatch/briefing/days";
    }
}
