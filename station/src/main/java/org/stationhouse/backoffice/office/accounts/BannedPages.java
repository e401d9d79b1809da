package org.stationhouse.backoffice.office.accounts;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.PasswordWords;
import org.stationhouse.foundation.web.Attempt;

/** The agency's own list of what no password may be or consist of, and its look every quarter. */
@Controller
class BannedPages {

    private static final String RIGHT = "staff.password.ban";

    private final PasswordWords banned;
    private final MessageSource words;

    BannedPages(PasswordWords banned, MessageSource words) {
        this.banned = banned;
        this.words = words;
    }

    @GetMapping("/banned-words")
    @Needs(RIGHT)
    String list(Model model, Actor actor) {
        model.addAttribute("own", banned.own(actor));
        return "backoffice/office/accounts/banned";
    }

    @PostMapping("/banned-words")
    @Needs(RIGHT)
    String add(
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes after,
            Locale locale) {
        return Attempt.made(errors, "staff.changed", () -> banned.add(form.words(), actor))
                .map(added -> told("staff.banned.added", after, locale, added))
                .orElseGet(() -> list(model, actor));
    }

    @PostMapping("/banned-words/looked-over")
    @Needs(RIGHT)
    String lookedOver(Actor actor, RedirectAttributes after, Locale locale) {
        banned.lookedOver(actor);
        return told("staff.banned.looked", after, locale);
    }

    private String told(String word, RedirectAttributes after, Locale locale, Object... values) {
        after.addFlashAttribute("notice", words.getMessage(word, values, locale));
        return "redirect:/banned-words";
    }
}
