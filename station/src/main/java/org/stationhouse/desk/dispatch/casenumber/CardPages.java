package org.stationhouse.desk.dispatch.casenumber;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** Prints the case number card, and sets what the agency says on it. */
@Controller
class CardPages {

    private static final String SET = "dispatch.numbercard.set";

    /** What the browser sends to change the words on the card. */
    record CardForm(
            @NotBlank @Size(max = CardText.LONGEST_PHONE) @Pattern(regexp = "\\P{Cc}*")
            String phone,

            @NotBlank @Size(max = CardText.LONGEST_TEXT) @Pattern(regexp = "\\P{Cc}*")
            String adding,

            @NotBlank @Size(max = CardText.LONGEST_TEXT) @Pattern(regexp = "\\P{Cc}*")
            String addingEs,

            @NotBlank @Size(max = CardText.LONGEST_TEXT) @Pattern(regexp = "\\P{Cc}*")
            String copies,

            @NotBlank @Size(max = CardText.LONGEST_TEXT) @Pattern(regexp = "\\P{Cc}*")
            String copiesEs,

            Integer version) {

        CardForm {
            version = version == null ? 0 : version;
        }

        static CardForm of(CardText text) {
            return new CardForm(
                    text.phone(), text.adding(), text.addingEs(), text.copies(), text.copiesEs(), text.version());
        }

        CardText toText() {
            return new CardText(
                    phone.strip(), adding.strip(), addingEs.strip(), copies.strip(), copiesEs.strip(), version);
        }
    }

    private final Cards cards;

    CardPages(Cards cards) {
        this.cards = cards;
    }

    /** The card of a call that bears a case number, {@code cardpaper.jte}. */
    @GetMapping("/calls/{ref}/number-card.pdf")
    @Needs("dispatch.numbercard.print")
    String print(@PathVariable PublicRef ref, Model model, Actor actor) {
        NumberCard card = cards.print(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("card", card);
        model.addAttribute("file", card.number().text());
        return "desk/dispatch/casenumber/cardpaper";
    }

    @GetMapping("/case-number/card")
    @Needs(SET)
    String words(Model model) {
        return page(CardForm.of(cards.text()), model);
    }

    @PostMapping("/case-number/card")
    @Needs(SET)
    String words(@Valid @ModelAttribute("form") CardForm form, BindingResult errors, Model model, Actor actor) {
        boolean done = Attempt.done(errors, "dispatch.numbercard.elsewhere", () -> cards.set(form.toText(), actor));
        return done ? "redirect:/case-number" : page(form, model);
    }

    private static String page(CardForm form, Model model) {
        model.addAttribute("form", form);
        return "desk/dispatch/casenumber/edit";
    }
}
