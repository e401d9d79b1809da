package org.stationhouse.backoffice.charges.arrest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** The page of an arrest: its counts and what became of them, its numbers, its history. */
@Controller
class ArrestStepPages {

    /** What the browser sends to put a number on an arrest. */
    record NumberForm(
            @NotNull @Nullable NumberKind kind,
            @NotBlank @Size(max = 40) String number,
            Integer version) {

        NumberForm {
            number = number == null ? "" : number;
            version = version == null ? 0 : version;
        }
    }

    private final ArrestBook book;
    private final NumberDesk numbers;
    private final ArrestChoices choices;
    private final ArrestCodes codes;

    ArrestStepPages(ArrestBook book, NumberDesk numbers, ArrestChoices choices, ArrestCodes codes) {
        this.book = book;
        this.numbers = numbers;
        this.choices = choices;
        this.codes = codes;
    }

    @GetMapping("/arrests/{ref}")
    @Needs("charges.arrest.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        ArrestBook.Whole whole = book.read(ref, actor);
        model.addAttribute("whole", whole);
        model.addAttribute("history", History.of(whole));
        model.addAttribute(
                "missing",
                ArrestRules.missing(
                        whole.arrest(), whole.person().sex(), whole.person().race()));
        model.addAttribute("choices", choices.of(locale));
        model.addAttribute("codes", codes);
        return "backoffice/charges/arrest/show";
    }

    @PostMapping("/arrests/{ref}/numbers")
    @Needs("charges.arrest.number")
    String put(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("numbering") NumberForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(
                        errors,
                        ArrestPages.CHANGED,
                        () -> numbers.put(
                                ref, form.version(), Objects.requireNonNull(form.kind()), form.number(), actor))
                ? "redirect:/arrests/" + ref
                : show(ref, model, actor, locale);
    }

    @PostMapping("/arrests/{ref}/numbers/{number}/end")
    @Needs("charges.arrest.number")
    String take(
            @PathVariable PublicRef ref,
            @PathVariable PublicRef number,
            @RequestParam(defaultValue = "0") int version,
            Actor actor) {
        numbers.take(ref, version, number, actor);
        return "redirect:/arrests/" + ref;
    }
}
