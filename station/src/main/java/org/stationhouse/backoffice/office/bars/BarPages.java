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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AgencyBars;
import org.stationhouse.foundation.staff.Crew;
import org.stationhouse.foundation.staff.DutyList;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;

/** The agency's own layer: which classification does not do a duty, and which certificate a duty needs. */
@Controller
class BarPages {

    private static final String LIST = "staff.bar.list";
    private static final String KEEP = "staff.bar.keep";

    private final AgencyBars bars;
    private final DutyList duties;
    private final Rights rights;
    private final MessageSource words;

    BarPages(AgencyBars bars, DutyList duties, Rights rights, MessageSource words) {
        this.bars = bars;
        this.duties = duties;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping("/bars")
    @Needs(LIST)
    String list(Model model, Actor actor, Locale locale) {
        model.addAttribute("form", BarForm.empty());
        return page(model, actor, locale);
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
        return step(
                () -> bars.bar(form.who(), form.duty(), form.cite(), actor),
                "office.bar.set",
                errors,
                model,
                actor,
                locale,
                after);
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
        return step(
                () -> bars.need(form.needing(), form.certificate(), form.source(), actor),
                "office.need.set",
                errors,
                model,
                actor,
                locale,
                after);
    }

    @PostMapping("/bars/template")
    @Needs(KEEP)
    String apply(
            @RequestParam(defaultValue = "") String template,
            @ModelAttribute("form") BarForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return step(() -> bars.apply(template, actor), "office.template.applied", errors, model, actor, locale, after);
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
        return step(() -> bars.lift(ref, form.why(), actor), "office.bar.lifted", errors, model, actor, locale, after);
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
        return step(
                () -> bars.waive(ref, form.why(), actor), "office.need.lifted", errors, model, actor, locale, after);
    }

    private String step(
            Runnable verb,
            String done,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        try {
            verb.run();
            after.addFlashAttribute("notice", words.getMessage(done, null, locale));
            return "redirect:/bars";
        } catch (IllegalArgumentException wrong) {
            errors.reject("wrong", String.valueOf(wrong.getMessage()));
            return page(model, actor, locale);
        }
    }

    private String page(Model model, Actor actor, Locale locale) {
        model.addAttribute("bars", bars.bars(actor));
        model.addAttribute("needs", bars.needs(actor));
        model.addAttribute("lifted", bars.lifted(actor));
        model.addAttribute("book", bars);
        model.addAttribute("duties", duties);
        model.addAttribute("people", people(locale));
        var kinds = new LinkedHashMap<String, String>();
        Crew.CERTIFICATES.stream().sorted().forEach(it -> kinds.put(it, word("staff.certificate." + it, locale)));
        model.addAttribute("kinds", kinds);
        return "backoffice/office/bars/bars";
    }

    /** Job families first, then each classification. */
    private Map<String, String> people(Locale locale) {
        var all = new LinkedHashMap<String, String>();
        rights.roles().stream()
                .filter(Role::forPeople)
                .map(Role::family)
                .distinct()
                .forEach(family -> all.put(family, word("office.family." + family, locale)));
        rights.roles().stream()
                .filter(Role::forPeople)
                .forEach(role -> all.putIfAbsent(role.id(), word("staff.role." + role.id(), locale)));
        return all;
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
