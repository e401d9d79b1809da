package org.stationhouse.backoffice.charges.arrest;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Count;
import org.stationhouse.backoffice.charges.count.Disposition;
import org.stationhouse.backoffice.charges.count.Outcome;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.TypedTime;

/** The page on which what became of one count, or of all, is entered. */
@Controller
class DisposePages {

    private static final String DISPOSE = "charges.charge.dispose";

    private final ChargeDesk desk;
    private final ArrestBook book;
    private final ChargeReader reader;
    private final ArrestChoices choices;
    private final ArrestFile file;

    DisposePages(ChargeDesk desk, ArrestBook book, ChargeReader reader, ArrestChoices choices, ArrestFile file) {
        this.desk = desk;
        this.book = book;
        this.reader = reader;
        this.choices = choices;
        this.file = file;
    }

    @GetMapping("/arrests/{ref}/dispose")
    @Needs(DISPOSE)
    String blank(
            @PathVariable PublicRef ref,
            @RequestParam(defaultValue = "") String count,
            Model model,
            Actor actor,
            Locale locale) {
        ArrestBook.Whole whole = book.read(ref, actor);
        return page(whole, DisposeForm.empty(count, whole.arrest().version()), model, locale);
    }

    @PostMapping("/arrests/{ref}/dispose")
    @Needs(DISPOSE)
    String dispose(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") DisposeForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        ArrestBook.Whole whole = book.read(ref, actor);
        List<ChargeDesk.Decision> decisions = decisions(form, whole, errors);
        return Attempt.done(errors, ArrestPages.CHANGED, () -> desk.dispose(ref, form.version(), decisions, actor))
                ? "redirect:/arrests/" + ref
                : page(whole, form, model, locale);
    }

    private List<ChargeDesk.Decision> decisions(DisposeForm form, ArrestBook.Whole whole, BindingResult errors) {
        LocalDate on = TypedTime.date(form.on(), file.today()).orElse(null);
        if (on == null && !errors.hasFieldErrors("on")) {
            errors.rejectValue("on", "charges.day.unclear");
        }
        Outcome.Kind kind = form.outcome();
        if (kind != null && kind.worded() && form.said().isBlank()) {
            errors.rejectValue("said", "charges.said.needed");
        }
        var all = new ArrayList<ChargeDesk.Decision>();
        for (Count count : meant(form, whole)) {
            Charge as = kind != null && kind.charged()
                    ? as(form, count, whole, errors).orElse(null)
                    : null;
            if (errors.hasErrors() || kind == null) {
                return List.of();
            }
            all.add(new ChargeDesk.Decision(
                    count.number(),
                    new Disposition(
                            Outcome.of(kind, form.said().strip(), as, ground(form, kind)),
                            Objects.requireNonNull(on),
                            form.source().strip(),
                            ArrestForm.blank(form.court()),
                            ArrestForm.blank(form.courtNumber()))));
        }
        return all;
    }

    private static Outcome.@Nullable Ground ground(DisposeForm form, Outcome.Kind kind) {
        return kind == Outcome.Kind.RELEASED ? form.ground() : null;
    }

    /** The count chosen, or all that this may become of. */
    private static List<Count> meant(DisposeForm form, ArrestBook.Whole whole) {
        List<Count> charged = whole.sheet().charged();
        Outcome.Kind kind = form.outcome();
        return form.count().isBlank()
                ? charged.stream()
                        .filter(it -> kind != null && kind.follows(it.stage()))
                        .toList()
                : charged.stream()
                        .filter(it -> form.count().equals(String.valueOf(it.number())))
                        .toList();
    }

    /** What was filed or convicted of: as typed, else as it is charged now. */
    private Optional<Charge> as(DisposeForm form, Count count, ArrestBook.Whole whole, BindingResult errors) {
        Charge now = count.filed() == null ? count.booked() : count.filed();
        if (form.offense().isBlank() && form.level().isEmpty()) {
            return Optional.of(now);
        }
        ChargeForm was = ChargeForm.of(now, 0);
        boolean same = form.offense().isBlank();
        return reader.read(
                new ChargeForm(
                        same ? now.text() : form.offense(),
                        was.offenseOn(),
                        form.level(),
                        was.modifier(),
                        was.counts(),
                        same ? was.nibrs() : "",
                        same ? was.nibrsWhy() : "",
                        was.enhancements(),
                        was.warrant(),
                        was.bail(),
                        "",
                        0),
                "",
                file.day(whole.arrest().at()),
                errors);
    }

    private String page(ArrestBook.Whole whole, DisposeForm form, Model model, Locale locale) {
        Map<String, String> counts = new LinkedHashMap<>();
        whole.sheet()
                .charged()
                .forEach(it -> counts.put(
                        String.valueOf(it.number()),
                        it.number() + " · " + it.now().text()));
        model.addAttribute("whole", whole);
        model.addAttribute("form", form);
        model.addAttribute("counts", counts);
        model.addAttribute("choices", choices.of(locale));
        return "backoffice/charges/arrest/dispose";
    }
}
