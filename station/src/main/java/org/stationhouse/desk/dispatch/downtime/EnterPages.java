package org.stationhouse.desk.dispatch.downtime;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;
import org.stationhouse.foundation.web.Words;

/** The page on which a sheet is entered: its number first, scanned or typed, then what stands on it. */
@Controller
class EnterPages {

    private static final String RIGHT = "dispatch.call.enter";
    private static final int MOST_NATURES = 8;

    private final DowntimePacks packs;
    private final Natures natures;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    EnterPages(DowntimePacks packs, Natures natures, AgencyOffice agencies, MessageSource messages, Clock clock) {
        this.packs = packs;
        this.natures = natures;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param number of a sheet; without a blank one of this number the page asks for it */
    @GetMapping("/downtime/enter")
    @Needs(RIGHT)
    String blank(@RequestParam(defaultValue = "") String number, Model model, Actor actor, Locale locale) {
        Optional<Sheet> sheet = blank(number, actor);
        model.addAttribute("typed", number);
        return sheet.isPresent()
                ? edit(sheet.get(), SheetForm.of(sheet.get()), model, locale)
                : "desk/dispatch/downtime/ask";
    }

    private Optional<Sheet> blank(String number, Actor actor) {
        return SheetNumber.of(number)
                .flatMap(it -> packs.sheet(it, actor))
                .filter(it -> it.state() instanceof Sheet.State.Blank);
    }

    @PostMapping("/downtime/enter")
    @Needs(RIGHT)
    String enter(
            @Valid @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        SheetNumber number = SheetNumber.of(form.number()).orElseThrow(NoSuch::new);
        Instant received = form.received().isBlank() ? null : moment(form, errors);
        Optional<Call> entered = received == null
                ? Optional.empty()
                : Attempt.made(
                        errors,
                        "web.fault.409",
                        () -> packs.enter(
                                number, form.toNewCall(natures), received, form.writtenBy(), form.narrative(), actor));
        if (entered.isPresent()) {
            return "redirect:/calls/" + entered.get().ref();
        }
        return edit(new Sheet(number.year(), number.running(), new Sheet.State.Blank()), form, model, locale);
    }

    private @Nullable Instant moment(SheetForm form, BindingResult errors) {
        return switch (TypedTime.moment(form.received(), clock.instant().atZone(agencies.zone()))) {
            case TypedTime.Clear clear -> clear.at();
            case TypedTime.Unclear unclear -> {
                errors.rejectValue("received", unclear.word(), unclear.values().toArray(), null);
                yield null;
            }
        };
    }

    private String edit(Sheet sheet, SheetForm form, Model model, Locale locale) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        model.addAttribute("natures", natures.all());
        model.addAttribute("meant", natures.meant(form.nature()));
        model.addAttribute("like", natures.like(form.nature(), List.of(), MOST_NATURES));
        model.addAttribute(
                "priorities",
                new Words(messages, locale).choices("dispatch.priority.", List.of("1", "2", "3", "4", "5")));
        return "desk/dispatch/downtime/edit";
    }
}
