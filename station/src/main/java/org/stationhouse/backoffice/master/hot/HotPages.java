package org.stationhouse.backoffice.master.hot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** Pages of the hot files: enter, check, take off, look up. */
@Controller
class HotPages {

    /** What the browser sends to check an entry. */
    record HotCheckForm(Integer version) {

        HotCheckForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to take an entry off. */
    record HotClearForm(
            @NotBlank @Size(max = 500) @Pattern(regexp = HotForm.NO_CONTROL)
            String reason,

            Integer version) {

        HotClearForm {
            version = version == null ? 0 : version;
        }
    }

    private static final String CHANGED = "master.hot.changed";

    private final HotDesk desk;
    private final IndexClock clock;
    private final MessageSource messages;

    HotPages(HotDesk desk, IndexClock clock, MessageSource messages) {
        this.desk = desk;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/hot/new")
    @Needs("master.hot.enter")
    String blank(Model model, Locale locale) {
        return edit(HotForm.empty(), model, locale);
    }

    @PostMapping("/hot")
    @Needs("master.hot.enter")
    String enter(
            @Valid @ModelAttribute("form") HotForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        wrong(errors, "kind", form.kindRight(), "master.hot.kind.unfit");
        wrong(errors, "said", form.saidRight(), "master.hot.said.unclear");
        wrong(errors, "born", form.bornRight(clock.today()), "master.born.unclear");
        wrong(errors, "sinceOn", day(form.sinceOn()), "master.day.unclear");
        wrong(errors, "untilOn", day(form.untilOn()), "master.day.unclear");
        Optional<PublicRef> entered =
                Attempt.made(errors, CHANGED, () -> desk.enter(form.toNewHot(clock.today()), actor));
        return entered.map(it -> "redirect:/hot/" + it).orElseGet(() -> edit(form, model, locale));
    }

    private boolean day(String typed) {
        return typed.isBlank() || clock.day(typed).isPresent();
    }

    private static void wrong(BindingResult errors, String field, boolean right, String word) {
        if (!right && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
    }

    private String edit(HotForm form, Model model, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute("form", form);
        model.addAttribute("subjects", words.choices("master.hot.subject.", HotEntry.SUBJECTS));
        model.addAttribute("kinds", words.choices("master.hot.kind.", HotEntry.KINDS));
        return "backoffice/master/hot/edit";
    }

    @GetMapping("/hot/{ref}")
    @Needs("master.hot.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("entry", desk.read(ref, actor).orElseThrow(NoSuch::new));
        model.addAttribute("me", actor.name());
        model.addAttribute("today", clock.today());
        return "backoffice/master/hot/show";
    }

    @PostMapping("/hot/{ref}/check")
    @Needs("master.hot.check")
    String check(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("checking") HotCheckForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return Attempt.done(errors, CHANGED, () -> desk.check(ref, form.version(), actor))
                ? "redirect:/hot/" + ref
                : show(ref, model, actor);
    }

    @PostMapping("/hot/{ref}/clear")
    @Needs("master.hot.clear")
    String clear(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("clearing") HotClearForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return Attempt.done(errors, CHANGED, () -> desk.clear(ref, form.version(), form.reason(), actor))
                ? "redirect:/hot/" + ref
                : show(ref, model, actor);
    }

    @GetMapping("/hot/look")
    @Needs("master.hot.look")
    String ask(
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String plate,
            @RequestParam(defaultValue = "") String vin,
            Model model,
            Actor actor,
            Locale locale) {
        LookForm form = warned(entry, actor).map(LookForm::of).orElseGet(() -> LookForm.empty(name, plate, vin));
        return look(form, null, model, locale);
    }

    private Optional<HotEntry> warned(String entry, Actor actor) {
        return PublicRef.typed(entry).flatMap(it -> desk.warned(it, actor));
    }

    @PostMapping("/hot/look")
    @Needs("master.hot.look")
    String look(
            @Valid @ModelAttribute("form") LookForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        wrong(errors, "plate", form.plateRight(), "master.plate.unclear");
        wrong(errors, "vin", form.vinRight(), "master.vin.unclear");
        wrong(errors, "born", form.bornRight(clock.today()), "master.born.unclear");
        boolean why = !form.caseNumber().isBlank() || !form.reason().isBlank();
        wrong(errors, "reason", why, "master.hot.why");
        wrong(errors, "name", !form.asked(clock.today()).isEmpty() || errors.hasErrors(), "master.hot.nothing");
        Optional<HotDesk.Looked> found = Attempt.made(
                errors,
                CHANGED,
                () -> desk.look(
                        form.asked(clock.today()),
                        form.purpose(),
                        form.caseNumber().strip(),
                        form.reason().strip(),
                        form.typed(),
                        actor));
        return look(form, found.orElse(null), model, locale);
    }

    private String look(LookForm form, HotDesk.@Nullable Looked found, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("found", found);
        model.addAttribute("purposes", new Words(messages, locale).choices("master.hot.purpose.", LookForm.PURPOSES));
        return "backoffice/master/hot/look";
    }
}
