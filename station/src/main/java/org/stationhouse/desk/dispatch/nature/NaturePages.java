package org.stationhouse.desk.dispatch.nature;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** One nature: read with all its editions, added, changed, withdrawn, brought back. */
@Controller
class NaturePages {

    private static final String LIST = "dispatch.nature.list";
    private static final String WRITE = "dispatch.nature.write";
    private static final String CHANGED = "dispatch.nature.elsewhere";

    /** What the browser sends to withdraw a nature or to bring it back. */
    record StandingForm(
            @NotBlank @Size(max = NatureEdition.LONGEST_WHY) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        StandingForm {
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    private final NatureDesk desk;
    private final MessageSource messages;

    NaturePages(NatureDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/natures/new")
    @Needs(WRITE)
    String blank(@RequestParam(defaultValue = "") String code, Model model, Locale locale) {
        return edit(NatureForm.empty(code), null, model, locale);
    }

    @PostMapping("/natures")
    @Needs(WRITE)
    String add(
            @Valid @ModelAttribute("form") NatureForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Nature said = form.toNature(errors);
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> desk.add(Objects.requireNonNull(said), form.why().strip(), actor));
        return done ? to(Objects.requireNonNull(said).code()) : edit(form, null, model, locale);
    }

    @GetMapping("/natures/{code}")
    @Needs(LIST)
    String show(@PathVariable String code, Model model, Actor actor) {
        model.addAttribute("editions", desk.read(code, actor));
        return "desk/dispatch/nature/show";
    }

    @GetMapping("/natures/{code}/edit")
    @Needs(WRITE)
    String change(@PathVariable String code, Model model, Actor actor, Locale locale) {
        NatureEdition now = desk.read(code, actor).getFirst();
        return edit(NatureForm.of(now), now, model, locale);
    }

    @PostMapping("/natures/{code}")
    @Needs(WRITE)
    String change(
            @PathVariable String code,
            @Valid @ModelAttribute("form") NatureForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        NatureEdition now = desk.read(code, actor).getFirst();
        Nature said = form.toNature(errors);
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> desk.change(of(code, said), form.version(), form.why().strip(), actor));
        return done ? to(code) : edit(form, now, model, locale);
    }

    /** The code is the record's own; what the form says of it counts for nothing. */
    private static Nature of(String code, @Nullable Nature said) {
        Nature it = Objects.requireNonNull(said);
        return new Nature(code, it.words(), it.priority(), it.also(), it.questions());
    }

    @PostMapping("/natures/{code}/withdraw")
    @Needs(WRITE)
    String withdraw(
            @PathVariable String code,
            @Valid @ModelAttribute("standing") StandingForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> desk.withdraw(code, form.version(), form.why().strip(), actor));
        return done ? to(code) : show(code, model, actor);
    }

    @PostMapping("/natures/{code}/back")
    @Needs(WRITE)
    String bringBack(
            @PathVariable String code,
            @Valid @ModelAttribute("standing") StandingForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> desk.bringBack(code, form.version(), form.why().strip(), actor));
        return done ? to(code) : show(code, model, actor);
    }

    private static String to(String code) {
        return "redirect:/natures/" + code;
    }

    private String edit(NatureForm form, @Nullable NatureEdition now, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("now", now);
        model.addAttribute(
                "priorities",
                new Words(messages, locale).choices("dispatch.priority.", List.of("1", "2", "3", "4", "5")));
        return "desk/dispatch/nature/edit";
    }
}
