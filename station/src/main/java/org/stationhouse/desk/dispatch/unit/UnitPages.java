package org.stationhouse.desk.dispatch.unit;

import jakarta.validation.Valid;
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
import org.stationhouse.foundation.web.NoSuch;

/** A unit: put on duty, put right, shown with its log. */
@Controller
class UnitPages {

    private static final String DUTY = "dispatch.unit.duty";
    private static final String CHANGED = "dispatch.unit.changed";

    private final UnitDesk desk;
    private final UnitBook book;

    UnitPages(UnitDesk desk, UnitBook book) {
        this.desk = desk;
        this.book = book;
    }

    /** @param callSign from the command bar */
    @GetMapping("/units/new")
    @Needs(DUTY)
    String blank(@RequestParam(defaultValue = "") String callSign, Model model) {
        return edit(UnitForm.empty(callSign), null, model);
    }

    @PostMapping("/units")
    @Needs(DUTY)
    String goOn(@Valid @ModelAttribute("form") UnitForm form, BindingResult errors, Model model, Actor actor) {
        if (!errors.hasFieldErrors("callSign") && !form.callSign().matches(Unit.CALL_SIGN)) {
            errors.rejectValue("callSign", "dispatch.unit.callSign.wrong");
        }
        var unit = Attempt.made(errors, CHANGED, () -> desk.goOn(form.callSign(), form.toCrew(), actor));
        return unit.map(it -> "redirect:/units/" + it.ref()).orElseGet(() -> edit(form, null, model));
    }

    @GetMapping("/units/{ref}")
    @Needs("dispatch.unit.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", book.read(ref, actor).orElseThrow(NoSuch::new));
        return "desk/dispatch/unit/show";
    }

    @GetMapping("/units/{ref}/edit")
    @Needs(DUTY)
    String change(@PathVariable PublicRef ref, Model model, Actor actor) {
        Unit unit = onDuty(ref, actor);
        return edit(UnitForm.of(unit), unit, model);
    }

    @PostMapping("/units/{ref}")
    @Needs(DUTY)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(errors, CHANGED, () -> desk.change(ref, form.version(), form.toCrew(), actor));
        return done ? "redirect:/units/" + ref : edit(form, onDuty(ref, actor), model);
    }

    private Unit onDuty(PublicRef ref, Actor actor) {
        return book.read(ref, actor)
                .map(UnitBook.Whole::unit)
                .filter(it -> it.offAt() == null)
                .orElseThrow(NoSuch::new);
    }

    private String edit(UnitForm form, @Nullable Unit unit, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("unit", unit);
        return "desk/dispatch/unit/edit";
    }
}
