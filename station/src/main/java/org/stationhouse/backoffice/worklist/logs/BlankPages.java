package org.stationhouse.backoffice.worklist.logs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;

/** The blank forms of a log: numbers reserved for them, printed, spoiled. */
@Controller
class BlankPages {

    /** What the browser sends to print blank forms. */
    record BlankForm(
            @NotNull @Min(1) @Max(Blank.MOST) @Nullable Integer count) {}

    /** What the browser sends of a form that was spoiled. */
    record SpoilForm(
            @NotBlank @Size(max = 20) String number,

            @NotBlank @Size(max = 500) @Pattern(regexp = LogForm.NO_CONTROL)
            String spoiled) {

        SpoilForm {
            number = number == null ? "" : number;
        }
    }

    private static final String CHANGED = "worklist.changed";
    private static final String BLANK = "worklist.log.blank";

    private final Blanks blanks;
    private final EntryListPages lists;

    BlankPages(Blanks blanks, EntryListPages lists) {
        this.blanks = blanks;
        this.lists = lists;
    }

    @PostMapping("/logs/{ref}/blanks")
    @Needs(BLANK)
    String blanks(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("printing") BlankForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Integer count = form.count();
        boolean done = Attempt.done(errors, CHANGED, () -> {
            if (count != null) {
                blanks.make(ref, count, actor);
            }
        });
        return listed(ref, done, model, actor, locale);
    }

    @PostMapping("/logs/{ref}/spoil")
    @Needs(BLANK)
    String spoil(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("spoiling") SpoilForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> blanks.spoil(ref, form.number(), form.spoiled().strip(), actor));
        return listed(ref, done, model, actor, locale);
    }

    private String listed(PublicRef ref, boolean done, Model model, Actor actor, Locale locale) {
        return done
                ? "redirect:/logs/" + ref
                : lists.list(ref, new Ask("/logs/" + ref, Map.of(), "", false, 1), model, actor, locale);
    }

    /** With their numbers, {@code blankpaper.jte}. */
    @GetMapping("/logs/{ref}/blank.pdf")
    @Needs(BLANK)
    String print(@PathVariable PublicRef ref, Model model, Actor actor) {
        Blanks.Pack pack = blanks.print(ref, actor);
        model.addAttribute("log", pack.log());
        model.addAttribute("numbers", pack.numbers().isEmpty() ? List.of("") : new ArrayList<>(pack.numbers()));
        model.addAttribute("file", "blank-" + pack.log().prefix());
        return "backoffice/worklist/logs/blankpaper";
    }
}
