package org.stationhouse.desk.dispatch.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Whether the advisory is printed, and its words. */
@Controller
class AdvisoryPages {

    private static final String SET = "dispatch.complaint.advisory";

    /** What the browser sends. @param text empty to print none @param spanish empty to print the English one for everybody */
    record AdvisoryForm(
            @Size(max = Advisory.LONGEST) @Pattern(regexp = ComplaintForm.TEXT)
            String text,

            @Size(max = Advisory.LONGEST) @Pattern(regexp = ComplaintForm.TEXT)
            String spanish,

            Integer version) {

        AdvisoryForm {
            text = text == null ? "" : text;
            spanish = spanish == null ? "" : spanish;
            version = version == null ? 0 : version;
        }
    }

    private final Advisory advisory;

    AdvisoryPages(Advisory advisory) {
        this.advisory = advisory;
    }

    @GetMapping("/complaints/advisory")
    @Needs(SET)
    String show(Model model) {
        return page(null, model);
    }

    @PostMapping("/complaints/advisory")
    @Needs(SET)
    String set(@Valid @ModelAttribute("advising") AdvisoryForm form, BindingResult errors, Model model, Actor actor) {
        boolean done = Attempt.done(
                errors,
                ComplaintPages.CHANGED,
                () -> advisory.set(said(form.text()), said(form.spanish()), form.version(), actor));
        return done ? "redirect:/complaints/advisory" : page(form, model);
    }

    private static @Nullable String said(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private String page(@Nullable AdvisoryForm typed, Model model) {
        model.addAttribute("rule", advisory.rule().orElse(null));
        model.addAttribute("kept", advisory.kept().orElse(null));
        model.addAttribute("typed", typed);
        return "desk/dispatch/complaint/advisory";
    }
}
