package org.stationhouse.foundation.web.alias;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** The agency's own words for commands. */
@Controller
class AliasPages {

    private final AliasDesk desk;
    private final MessageSource messages;

    AliasPages(AliasDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/keys/words")
    @Needs(AliasDesk.RIGHT)
    String list(Model model) {
        return view(AliasForm.empty(), model);
    }

    private String view(AliasForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("all", desk.all());
        return "foundation/web/alias/list";
    }

    @PostMapping("/keys/words")
    @Needs(AliasDesk.RIGHT)
    String keep(
            @Valid @ModelAttribute("form") AliasForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        if (!Attempt.done(errors, "web.fault.409", () -> desk.keep(form.toShorthand(), actor))) {
            return view(form, model);
        }
        return told("web.alias.kept", form.toShorthand().word(), locale, after);
    }

    @PostMapping("/keys/words/{word}/drop")
    @Needs(AliasDesk.RIGHT)
    String drop(@PathVariable String word, Actor actor, Locale locale, RedirectAttributes after) {
        desk.drop(word, actor);
        return told("web.alias.dropped", word, locale, after);
    }

    private String told(String key, String word, Locale locale, RedirectAttributes after) {
        after.addFlashAttribute("notice", messages.getMessage(key, new Object[] {word}, locale));
        return "redirect:/keys/words";
    }
}
