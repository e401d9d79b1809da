package org.stationhouse.backoffice.office.accounts;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.LockDesk;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** Accounts locked by wrong proofs, and their release. */
@Controller
class LockPages {

    private final LockDesk locks;
    private final MessageSource words;

    LockPages(LockDesk locks, MessageSource words) {
        this.locks = locks;
        this.words = words;
    }

    @GetMapping("/locks")
    @Needs("staff.lock.list")
    String list(Model model, Actor actor) {
        model.addAttribute("locks", locks.list(actor));
        return "backoffice/office/accounts/locks";
    }

    @PostMapping("/locks/{lock}/release")
    @Needs("staff.lock.release")
    String release(
            @PathVariable PublicRef lock,
            @ModelAttribute("form") LockForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes after,
            Locale locale) {
        if (Attempt.done(errors, "staff.changed", () -> locks.release(lock, form.why(), actor))) {
            after.addFlashAttribute("notice", words.getMessage("staff.lock.released", null, locale));
            return "redirect:/locks";
        }
        model.addAttribute("tried", lock.text());
        return list(model, actor);
    }
}
