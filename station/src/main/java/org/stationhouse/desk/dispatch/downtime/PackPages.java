package org.stationhouse.desk.dispatch.downtime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;

/** The packs: making, printing, and what became of each sheet. */
@Controller
class PackPages {

    private static final String CHANGED = "web.fault.409";

    /** What the browser sends to make a pack. */
    record PackForm(@NotNull @Min(1) @Max(Pack.MOST) Integer count) {}

    /** What the browser sends to spoil a sheet. @param number of the sheet */
    record SpoilForm(
            @NotBlank String number,

            @NotBlank @Size(max = 500) @Pattern(regexp = SheetForm.NO_CONTROL)
            String why) {

        SpoilForm {
            number = number == null ? "" : number;
            why = why == null ? "" : why;
        }
    }

    private final DowntimePacks packs;

    PackPages(DowntimePacks packs) {
        this.packs = packs;
    }

    @GetMapping("/downtime")
    @Needs("dispatch.downtime.list")
    String list(Ask ask, Model model, Actor actor) {
        model.addAttribute("listing", Listing.of(packs.list(ask.skip(), ask.fetch(), actor), ask));
        return "desk/dispatch/downtime/list";
    }

    @PostMapping("/downtime")
    @Needs("dispatch.downtime.make")
    String make(
            @Valid @ModelAttribute("making") PackForm form, BindingResult errors, Ask ask, Model model, Actor actor) {
        return Attempt.made(errors, CHANGED, () -> packs.make(form.count(), actor))
                .map(ref -> "redirect:/downtime/" + ref)
                .orElseGet(() -> list(new Ask("/downtime", Map.of(), "", false, ask.page()), model, actor));
    }

    @GetMapping("/downtime/{ref}")
    @Needs("dispatch.downtime.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        return show(ref, null, model, actor);
    }

    private String show(PublicRef ref, @Nullable SpoilForm form, Model model, Actor actor) {
        DowntimePacks.Whole whole = packs.read(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("whole", whole);
        model.addAttribute("form", form == null ? new SpoilForm("", "") : form);
        model.addAttribute(
                "blank",
                whole.sheets().stream()
                        .filter(it -> it.state() instanceof Sheet.State.Blank)
                        .map(Sheet::number)
                        .collect(Collectors.toMap(
                                it -> it, it -> it, (one, other) -> one, java.util.LinkedHashMap::new)));
        return "desk/dispatch/downtime/show";
    }

    /** The blank sheets, {@code packpaper.jte}. */
    @GetMapping("/downtime/{ref}/pack.pdf")
    @Needs("dispatch.downtime.make")
    String print(@PathVariable PublicRef ref, Model model, Actor actor) {
        DowntimePacks.Whole whole = packs.print(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("pack", whole.pack());
        model.addAttribute(
                "sheets",
                whole.sheets().stream()
                        .filter(it -> it.state() instanceof Sheet.State.Blank)
                        .toList());
        model.addAttribute("file", "downtime-" + whole.pack().firstNumber());
        return "desk/dispatch/downtime/packpaper";
    }

    @PostMapping("/downtime/{ref}/spoil")
    @Needs("dispatch.downtime.spoil")
    String spoil(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("spoiling") SpoilForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> packs.spoil(SheetNumber.of(form.number()).orElseThrow(NoSuch::new), form.why(), actor));
        return done ? "redirect:/downtime/" + ref : show(ref, form, model, actor);
    }
}
