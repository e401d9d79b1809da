package org.stationhouse.backoffice.office.law;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.jurisdiction.local.Kept;
import org.stationhouse.foundation.jurisdiction.local.LocalLaw;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.NoSuch;

/** One rule with everything that it lays down, what of it is unverified, whom to ask, and the agency's own values. */
@Controller
class RulePages {

    static final String SET = "jurisdiction.value.set";

    private final LawOffice office;
    private final LawBook book;
    private final LocalLaw local;
    private final LawTongue tongue;
    private final AccessPolicy policy;
    private final MessageSource words;

    RulePages(
            LawOffice office,
            LawBook book,
            LocalLaw local,
            LawTongue tongue,
            AccessPolicy policy,
            MessageSource words) {
        this.office = office;
        this.book = book;
        this.local = local;
        this.tongue = tongue;
        this.policy = policy;
        this.words = words;
    }

    @GetMapping("/law/rules/{rule}")
    @Needs(LawPages.READ)
    String show(@PathVariable String rule, @RequestParam(defaultValue = "") String on, Model model, Locale locale) {
        model.addAttribute("form", ValueForm.empty(office.today()));
        return page(rule(rule, on), model, locale);
    }

    @PostMapping("/law/rules/{rule}/values")
    @Needs(SET)
    String set(
            @PathVariable String rule,
            @Valid @ModelAttribute("form") ValueForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        policy.require(actor, SET);
        Rule known = rule(rule, "");
        if (!errors.hasErrors()) {
            try {
                local.set(form.toValue(known.id()), actor);
                after.addFlashAttribute("notice", words.getMessage("office.law.value.saved", null, locale));
                return "redirect:/law/rules/" + known.id();
            } catch (IllegalArgumentException wrong) {
                errors.reject("wrong", String.valueOf(wrong.getMessage()));
            }
        }
        return page(known, model, locale);
    }

    private Rule rule(String id, String on) {
        try {
            LocalDate day = on.isEmpty() ? office.today() : LocalDate.parse(on);
            return book.rule(new RuleId(id), day).orElseThrow(NoSuch::new);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new NoSuch();
        }
    }

    private String page(Rule rule, Model model, Locale locale) {
        List<Kept<LocalValue>> values = local.values().stream()
                .filter(it -> it.said().rule().equals(rule.id()))
                .toList();
        model.addAttribute("rule", rule);
        model.addAttribute("status", RuleStatus.of(rule, office.today()));
        model.addAttribute("says", tongue.provisions(locale));
        model.addAttribute("values", values);
        model.addAttribute("items", tongue.items(values, locale));
        model.addAttribute("open", open(rule, locale));
        model.addAttribute("counsel", local.counsel());
        return "backoffice/office/law/show";
    }

    /** What the agency could have a value for: name in the rule to words. */
    private Map<String, String> open(Rule rule, Locale locale) {
        ProvisionWords says = tongue.provisions(locale);
        return rule.items().entrySet().stream()
                .filter(it -> local.open(it.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> says.name(it.getValue()) + ", " + says.says(it.getValue()),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }
}
