package org.stationhouse.backoffice.charges.arrest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Count;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** The page of one count: booked, put right, dropped; a disposition taken back. */
@Controller
class CountPages {

    /** What the browser sends to drop a count, or to take its last disposition back. */
    record DropForm(
            @NotBlank @Size(max = ArrestSaid.LONGEST_WHY) @Pattern(regexp = ChargeForm.NO_CONTROL)
            String why,

            Integer version) {

        DropForm {
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    private final ChargeDesk desk;
    private final ArrestBook book;
    private final ChargeReader reader;
    private final ArrestChoices choices;
    private final ArrestFile file;

    CountPages(ChargeDesk desk, ArrestBook book, ChargeReader reader, ArrestChoices choices, ArrestFile file) {
        this.desk = desk;
        this.book = book;
        this.reader = reader;
        this.choices = choices;
        this.file = file;
    }

    @GetMapping("/arrests/{ref}/counts/new")
    @Needs("charges.charge.add")
    String blank(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        ArrestBook.Whole whole = book.read(ref, actor);
        return page(whole, null, ChargeForm.empty(whole.arrest().version()), model, locale);
    }

    @PostMapping("/arrests/{ref}/counts")
    @Needs("charges.charge.add")
    String add(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") ChargeForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        ArrestBook.Whole whole = book.read(ref, actor);
        Optional<Charge> charge = read(form, whole, errors);
        return Attempt.done(
                        errors,
                        ArrestPages.CHANGED,
                        () -> desk.add(ref, form.version(), charge.orElseThrow(), form.why(), actor))
                ? "redirect:/arrests/" + ref
                : page(whole, null, form, model, locale);
    }

    @GetMapping("/arrests/{ref}/counts/{number}")
    @Needs("charges.charge.change")
    String show(@PathVariable PublicRef ref, @PathVariable int number, Model model, Actor actor, Locale locale) {
        ArrestBook.Whole whole = book.read(ref, actor);
        Count count = count(whole, number);
        return page(whole, count, ChargeForm.of(count.booked(), whole.arrest().version()), model, locale);
    }

    @PostMapping("/arrests/{ref}/counts/{number}")
    @Needs("charges.charge.change")
    String change(
            @PathVariable PublicRef ref,
            @PathVariable int number,
            @Valid @ModelAttribute("form") ChargeForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        ArrestBook.Whole whole = book.read(ref, actor);
        if (form.why().isBlank()) {
            errors.rejectValue("why", "NotBlank");
        }
        Optional<Charge> charge = read(form, whole, errors);
        return Attempt.done(
                        errors,
                        ArrestPages.CHANGED,
                        () -> desk.change(
                                ref,
                                form.version(),
                                number,
                                charge.orElseThrow(),
                                form.why().strip(),
                                actor))
                ? "redirect:/arrests/" + ref
                : page(whole, count(whole, number), form, model, locale);
    }

    @PostMapping("/arrests/{ref}/counts/{number}/drop")
    @Needs("charges.charge.drop")
    String drop(
            @PathVariable PublicRef ref,
            @PathVariable int number,
            @Valid @ModelAttribute("dropping") DropForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(
                        errors,
                        ArrestPages.CHANGED,
                        () -> desk.drop(ref, form.version(), number, form.why().strip(), actor))
                ? "redirect:/arrests/" + ref
                : show(ref, number, model, actor, locale);
    }

    @PostMapping("/arrests/{ref}/counts/{number}/back")
    @Needs("charges.charge.restore")
    String back(
            @PathVariable PublicRef ref,
            @PathVariable int number,
            @Valid @ModelAttribute("dropping") DropForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(
                        errors,
                        ArrestPages.CHANGED,
                        () -> desk.takeBack(
                                ref, form.version(), number, form.why().strip(), actor))
                ? "redirect:/arrests/" + ref
                : show(ref, number, model, actor, locale);
    }

    private Optional<Charge> read(ChargeForm form, ArrestBook.Whole whole, BindingResult errors) {
        return reader.read(form, "", file.day(whole.arrest().at()), errors);
    }

    private static Count count(ArrestBook.Whole whole, int number) {
        return whole.sheet().count(number).orElseThrow(NoSuch::new);
    }

    private String page(ArrestBook.Whole whole, @Nullable Count count, ChargeForm form, Model model, Locale locale) {
        model.addAttribute("whole", whole);
        model.addAttribute("count", count);
        model.addAttribute("form", form);
        model.addAttribute("choices", choices.of(locale));
        return "backoffice/charges/arrest/count";
    }
}
