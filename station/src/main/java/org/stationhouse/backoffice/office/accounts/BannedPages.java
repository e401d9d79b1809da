package org.stationhouse.backoffice.office.accounts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.PasswordWords;

/** The agency's own words that no password may consist of. */
@Controller
class BannedPages {

    private final PasswordWords banned;

    BannedPages(PasswordWords banned) {
        this.banned = banned;
    }

    @GetMapping("/banned-words")
    @Needs("staff.password.ban")
    String list(Model model, Actor actor) {
        model.addAttribute("form", WhyForm.empty());
        return page(model, actor);
    }

    private String page(Model model, Actor actor) {
        model.addAttribute("own", banned.own(actor));
        model.addAttribute("reviewed", banned.reviewed());
        model.addAttribute("late", banned.late());
        return "backoffice/office/accounts/banned";
    }

    @PostMapping("/banned-words")
    @Needs("staff.password.ban")
    String add(@ModelAttribute("form") WhyForm form, BindingResult errors, Model model, Actor actor) {
        if (form.what().isBlank()) {
            errors.rejectValue("what", "NotBlank");
            return page(model, actor);
        }
        banned.add(form.what(), actor);
        return "redirect:/banned-words";
    }
}
