package org.stationhouse.backoffice.master.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** Pages on which something is said of a person: a name, a number, an address, a phone, a warning, a relation. */
@Controller
class FactPages {

    /** What the browser sends to see a whole social security number. */
    record SsnForm(
            @NotBlank @Size(max = 500) @Pattern(regexp = PersonForm.NO_CONTROL)
            String reason) {}

    private final PersonDesk desk;
    private final PersonBook book;
    private final IndexClock clock;
    private final MessageSource messages;

    FactPages(PersonDesk desk, PersonBook book, IndexClock clock, MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/people/{ref}/say/{kind}")
    @Needs("master.person.change")
    String blank(@PathVariable PublicRef ref, @PathVariable String kind, Model model, Actor actor, Locale locale) {
        FactKind of = kind(kind);
        return edit(ref, of, FactForm.empty(of), model, actor, locale);
    }

    @PostMapping("/people/{ref}/say/{kind}")
    @Needs("master.person.change")
    String say(
            @PathVariable PublicRef ref,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") FactForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        FactKind of = kind(kind);
        checked(of, form, errors);
        LocalDate today = clock.today();
        return Attempt.done(
                        errors,
                        "master.person.changed",
                        () -> desk.say(
                                ref, form.toNewFact(of, today), of == FactKind.RELATION ? form.other() : "", actor))
                ? "redirect:/people/" + ref
                : edit(ref, of, form, model, actor, locale);
    }

    @PostMapping("/people/{ref}/unsay/{fact}")
    @Needs("master.person.change")
    String unsay(@PathVariable PublicRef ref, @PathVariable PublicRef fact, Actor actor) {
        desk.unsay(ref, fact, actor);
        return "redirect:/people/" + ref;
    }

    @GetMapping("/people/{ref}/ssn/{fact}")
    @Needs("master.person.ssn")
    String ask(@PathVariable PublicRef ref, @PathVariable PublicRef fact, Model model, Actor actor) {
        return ssn(ref, fact, null, model, actor);
    }

    @PostMapping("/people/{ref}/ssn/{fact}")
    @Needs("master.person.ssn")
    String ssn(
            @PathVariable PublicRef ref,
            @PathVariable PublicRef fact,
            @Valid @ModelAttribute("form") SsnForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Optional<String> whole =
                Attempt.made(errors, "master.person.changed", () -> desk.ssn(ref, fact, form.reason(), actor));
        return ssn(ref, fact, whole.orElse(null), model, actor);
    }

    private String ssn(PublicRef ref, PublicRef fact, @Nullable String whole, Model model, Actor actor) {
        model.addAttribute("dossier", dossier(ref, actor));
        model.addAttribute("fact", fact);
        model.addAttribute("whole", whole == null ? "" : whole.replaceFirst("(\\d{3})(\\d{2})(\\d{4})", "$1-$2-$3"));
        return "backoffice/master/person/ssn";
    }

    private static FactKind kind(String word) {
        return FactKind.of(word).orElseThrow(NoSuch::new);
    }

    private void checked(FactKind kind, FactForm form, BindingResult errors) {
        if (!kind.sorts().contains(form.sort()) && !errors.hasFieldErrors("sort")) {
            errors.rejectValue("sort", "Pattern");
        }
        boolean related = kind == FactKind.RELATION && !form.other().isBlank();
        boolean flag = kind == FactKind.FLAG;
        boolean readable = form.said().codePoints().anyMatch(Character::isLetterOrDigit);
        if (!readable && !related && !flag && !errors.hasFieldErrors("said")) {
            errors.rejectValue("said", "NotBlank");
        }
        if (kind == FactKind.NAME && form.said().length() > PersonName.LONGEST) {
            errors.rejectValue("said", "Pattern");
        }
        if (kind == FactKind.IDENTIFIER && form.sort().equals(Fact.SSN) && readable && !Ssn.possible(form.said())) {
            errors.rejectValue("said", "master.ssn.unclear");
        }
        day(form.fromOn(), "fromOn", errors);
        day(form.untilOn(), "untilOn", errors);
    }

    private void day(String typed, String field, BindingResult errors) {
        if (!typed.isBlank() && clock.day(typed).isEmpty() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "master.day.unclear");
        }
    }

    private String edit(PublicRef ref, FactKind kind, FactForm form, Model model, Actor actor, Locale locale) {
        model.addAttribute("dossier", dossier(ref, actor));
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("sorts", new Words(messages, locale).choices("master.sort." + kind + ".", kind.sorts()));
        return "backoffice/master/person/say";
    }

    private Dossier dossier(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new).dossier();
    }
}
