package org.stationhouse.backoffice.office.bars;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AgencyBars;
import org.stationhouse.foundation.staff.DutyList;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The agency's own layer: which classification does not do a duty, and which certificate a duty needs. */
@Controller
class BarPages {

    private static final String LIST = "staff.bar.list";
    private static final String KEEP = "staff.bar.keep";

    private final AgencyBars bars;
    private final DutyList duties;
    private final Rights rights;
    private final MessageSource messages;

    BarPages(AgencyBars bars, DutyList duties, Rights rights, MessageSource messages) {
        this.bars = bars;
        this.duties = duties;
        this.rights = rights;
        this.messages = messages;
    }

    @GetMapping("/bars")
    @Needs(LIST)
    String list(Model model, Actor actor, Locale locale) {
        model.addAttribute("layer", bars.layer(actor));
        model.addAttribute("book", bars);
        model.addAttribute("duties", duties);
        model.addAttribute("people", people(new Words(messages, locale)));
        return "backoffice/office/bars/bars";
    }

    @PostMapping("/bars")
    @Needs(KEEP)
    String bar(
            @ModelAttribute("form") BarForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        boolean done =
                Attempt.done(errors, "staff.changed", () -> bars.bar(form.who(), form.duty(), form.cite(), actor));
        return done ? told("office.bar.set", after, locale) : list(model, actor, locale);
    }

    @PostMapping("/bars/needs")
    @Needs(KEEP)
    String need(
            @ModelAttribute("form") BarForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        boolean done = Attempt.done(
                errors, "staff.changed", () -> bars.need(form.needing(), form.certificate(), form.source(), actor));
        return done ? told("office.need.set", after, locale) : list(model, actor, locale);
    }

    @PostMapping("/bars/template")
    @Needs(KEEP)
    String apply(
            @ModelAttribute("form") BarForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        boolean done = Attempt.done(errors, "staff.changed", () -> bars.apply(form.template(), actor));
        return done ? told("office.template.applied", after, locale) : list(model, actor, locale);
    }

    @PostMapping("/bars/{ref}/lift")
    @Needs(KEEP)
    String lift(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") BarForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        if (Attempt.done(errors, "staff.changed", () -> bars.lift(ref, form.why(), actor))) {
            return told("office.bar.lifted", after, locale);
        }
        model.addAttribute("tried", ref.text());
        return list(model, actor, locale);
    }

    @PostMapping("/bars/needs/{ref}/lift")
    @Needs(KEEP)
    String waive(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") BarForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        if (Attempt.done(errors, "staff.changed", () -> bars.waive(ref, form.why(), actor))) {
            return told("office.need.lifted", after, locale);
        }
        model.addAttribute("tried", ref.text());
        return list(model, actor, locale);
    }

    private String told(String word, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("notice", messages.getMessage(word, null, locale));
        return "redirect:/bars";
    }

    /** Job families first, then each classification. */
    private Map<String, String> people(Words words) {
        var families = rights.roles().stream()
                .filter(Role::forPeople)
                .map(Role::family)
                .distinct()
                .toList();
        var all = new LinkedHashMap<>(words.choices("office.family.", families));
        words.choices("staff.role.", rights.people()).forEach(all::putIfAbsent);
        return all;
    }
}
