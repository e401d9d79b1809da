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

    /** What the browser sends. @param text empty to print none */
    record AdvisoryForm(
            @Size(max = Advisory.LONGEST) @Pattern(regexp = ComplaintForm.TEXT)
            String text,

            Integer version) {

        AdvisoryForm {
            text = text == null ? "" : text;
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
        String text = form.text().isBlank() ? null : form.text().strip();
        boolean done = Attempt.done(errors, ComplaintPages.CHANGED, () -> advisory.set(text, form.version(), actor));
        return done ? "redirect:/complaints/advisory" : page(form, model);
    }

    private String page(@Nullable AdvisoryForm typed, Model model) {
        model.addAttribute("rule", advisory.rule().orElse(null));
        model.addAttribute("kept", advisory.kept().orElse(null));
        model.addAttribute("typed", typed);
        return "desk/dispatch/complaint/advisory";
    }
}
