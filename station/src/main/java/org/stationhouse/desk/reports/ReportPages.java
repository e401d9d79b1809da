package org.stationhouse.desk.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.desk.reports.ReportRows.PersonRow;
import org.stationhouse.desk.reports.ReportRows.VehicleRow;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Merge;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Usual;

/** The one page of a report: written, saved, submitted. */
@Controller
class ReportPages {

    static final String CHANGED = "reports.report.elsewhere";
    private static final String UNDER = "reports.report.under";
    private static final int OFFERED = 8;
    private static final Pattern FIELD = Pattern.compile("(offenses|people|vehicles)\\[\\d{1,3}]\\.");

    private final ReportDesk desk;
    private final ReportBook book;
    private final ReportReader reader;
    private final ReportChoices choices;
    private final ReportSaver saver;
    private final ReportFile file;
    private final Kinds kinds;
    private final Sections sections;
    private final Usual usual;
    private final People people;
    private final Vehicles vehicles;
    private final MessageSource messages;

    ReportPages(
            ReportDesk desk,
            ReportBook book,
            ReportReader reader,
            ReportChoices choices,
            ReportSaver saver,
            ReportFile file,
            Kinds kinds,
            Sections sections,
            Usual usual,
            People people,
            Vehicles vehicles,
            MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.reader = reader;
        this.choices = choices;
        this.saver = saver;
        this.file = file;
        this.kinds = kinds;
        this.sections = sections;
        this.usual = usual;
        this.people = people;
        this.vehicles = vehicles;
        this.messages = messages;
    }

    @GetMapping("/reports/{ref}/edit")
    @Needs(ReportDesk.WRITE)
    String edit(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        ReportBook.Whole whole = whole(ref, actor);
        if (!whole.report().state().writable()) {
            return "redirect:" + whole.report().path();
        }
        return page(form(whole.report()), whole, model, locale);
    }

    /**
     * @param then {@code next} to submit it
     * @param theirs a part that is to be as somebody else has saved it; nothing is saved then
     */
    @PostMapping("/reports/{ref}")
    @Needs(ReportDesk.WRITE)
    String save(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String theirs,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes after) {
        ReportBook.Whole whole = whole(ref, actor);
        if (ReportForm.PARTS.contains(theirs)) {
            return page(form.with(theirs, form(whole.report())), whole, model, locale);
        }
        Map<String, String> was = Merge.base(request);
        Optional<ReportSaver.Saved> saved =
                Attempt.made(errors, UNDER, () -> saver.save(ref, form, kind(whole.report()), was, errors, actor));
        if (saved.isEmpty() || errors.hasErrors()) {
            return again(ref, form, was, errors, model, actor, locale);
        }
        if (saved.get().merged()) {
            after.addFlashAttribute("notice", messages.getMessage("reports.report.merged", null, locale));
        }
        if (then.equals("next")) {
            int version = saved.get().report().version();
            boolean done = Attempt.done(errors, CHANGED, () -> desk.submit(ref, version, actor));
            if (!done) {
                // what was saved a moment ago goes with the refused step: the page goes on from what it was typed on
                return again(ref, form, was, errors, model, actor, locale);
            }
            return "redirect:/reports/" + ref;
        }
        return "redirect:/reports/" + ref + "/edit";
    }

    /** The page with what was typed; where somebody else has saved meanwhile, with both, and what somebody has to pick. */
    private String again(
            PublicRef ref,
            ReportForm form,
            Map<String, String> was,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        ReportBook.Whole whole = whole(ref, actor);
        ReportForm standing = form(whole.report());
        if (!whole.report().state().writable()) {
            return "redirect:/reports/" + ref;
        }
        boolean other = errors.getGlobalErrors().stream().anyMatch(it -> UNDER.equals(it.getCode()));
        Merge merge = Merge.of(was, form.fields(), standing.fields());
        String view = page(other ? form.merged(merge, standing) : form, whole, model, locale);
        if (other) {
            model.addAttribute("clashes", merge.clashes());
        } else if (!form.version().equals(standing.version())) {
            model.addAttribute("was", was);
        }
        // another form in the model takes the errors of the one that was sent out of it
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return view;
    }

    private String page(ReportForm form, ReportBook.Whole whole, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("whole", whole);
        model.addAttribute("was", form(whole.report()).fields());
        model.addAttribute("kind", kind(whole.report()));
        model.addAttribute("choices", choices.of(locale));
        model.addAttribute("articles", choices.articles());
        model.addAttribute("context", context(form));
        return "desk/reports/edit";
    }

    /** What is meant by what stands in the field of an offense so far. The name of the field bears the number of its row. */
    @GetMapping("/reports/offense")
    @Needs(ReportDesk.WRITE)
    String offense(@RequestParam Map<String, String> typed, Model model, Actor actor) {
        String field = row(typed, "offenses[0].") + "offense";
        String text = typed.getOrDefault(field, "");
        var today = file.clock().toLocalDate();
        model.addAttribute("field", field);
        model.addAttribute("typed", text);
        model.addAttribute("meant", sections.meant(text, today));
        model.addAttribute("like", sections.like(text, today, usual.of(Sections.LIST, actor), OFFERED));
        return "backoffice/charges/offense";
    }

    /** Which questions apply to what stands in the form so far. */
    private Asked.Context context(ReportForm form) {
        var today = file.clock().toLocalDate();
        return new Asked.Context(
                form.offenses().stream()
                        .map(it -> sections.meant(it.offense(), today)
                                .map(meant -> meant.offense().counted())
                                .orElse(Asked.UNKNOWN))
                        .toList(),
                form.people().stream().anyMatch(it -> ReportChoices.SUSPECTS.contains(it.role())));
    }

    /** Who of the index may be meant by the row of a person. */
    @GetMapping("/reports/known")
    @Needs(ReportDesk.WRITE)
    String known(@RequestParam Map<String, String> typed, Model model, Actor actor) {
        String at = row(typed, "people[0].");
        var row = new PersonRow(
                "OTHER",
                typed.getOrDefault(at + "name", ""),
                typed.getOrDefault(at + "born", ""),
                typed.getOrDefault(at + "sex", ""),
                typed.getOrDefault(at + "race", ""),
                typed.getOrDefault(at + "phone", ""),
                typed.getOrDefault(at + "address", ""),
                "",
                Map.of());
        model.addAttribute("field", at + "known");
        model.addAttribute(
                "people",
                reader.asked(row).map(it -> people.candidates(it, true, actor)).orElse(List.of()));
        return "desk/reports/known";
    }

    /** Which vehicle of the index may be meant by a row, and what is odd about its VIN. */
    @GetMapping("/reports/known-vehicle")
    @Needs(ReportDesk.WRITE)
    String knownVehicle(@RequestParam Map<String, String> typed, Model model, Actor actor) {
        String at = row(typed, "vehicles[0].");
        var row = new VehicleRow(
                "OTHER",
                typed.getOrDefault(at + "plate", ""),
                typed.getOrDefault(at + "state", ""),
                typed.getOrDefault(at + "vin", ""),
                typed.getOrDefault(at + "year", ""),
                typed.getOrDefault(at + "make", ""),
                typed.getOrDefault(at + "model", ""),
                typed.getOrDefault(at + "color", ""),
                "");
        var said = reader.asked(row);
        model.addAttribute("field", at + "known");
        model.addAttribute("vehicles", said.isEmpty() ? List.of() : vehicles.candidates(said, true, actor));
        return "desk/reports/known";
    }

    /** What is odd about a VIN: it warns and refuses nothing. */
    @GetMapping("/reports/vin")
    @Needs(ReportDesk.WRITE)
    String vin(@RequestParam Map<String, String> typed, Model model) {
        String text = typed.getOrDefault(row(typed, "vehicles[0].") + "vin", "");
        Vin.Doubt doubt = Vin.possible(text) ? Vin.of(text).doubt().orElse(null) : null;
        model.addAttribute("typed", text);
        model.addAttribute("doubt", doubt);
        return "desk/reports/vin";
    }

    /** The beginning of the names of a row's fields. */
    private static String row(Map<String, String> typed, String otherwise) {
        return typed.keySet().stream()
                .map(FIELD::matcher)
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .findFirst()
                .orElse(otherwise);
    }

    private ReportForm form(Report report) {
        return ReportForm.of(report, file.clock().getZone());
    }

    private Kind kind(Report report) {
        return kinds.of(report.kind());
    }

    private ReportBook.Whole whole(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new);
    }
}
