package org.stationhouse.backoffice.office.audit;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.AuditReview;
import org.stationhouse.foundation.vault.AuditReview.Rule;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;

/** The weekly review of the audit trail (CJIS AU-6): what the rules found, the lines behind it, and the sign-off. */
@Controller
class WeekPages {

    private static final String LOOK = "office.audit.look";
    private static final String VIEW = "backoffice/office/audit/";

    private final AuditReview review;
    private final Accounts accounts;
    private final MessageSource words;

    WeekPages(AuditReview review, Accounts accounts, MessageSource words) {
        this.review = review;
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping("/audit/weeks")
    @Needs(LOOK)
    String weeks(Model model) {
        model.addAttribute("weeks", review.weeks());
        return VIEW + "weeks";
    }

    @GetMapping("/audit/weeks/{week}")
    @Needs(LOOK)
    String week(@PathVariable LocalDate week, Model model, Actor actor) {
        model.addAttribute("form", new WeekForm(null));
        return page(week, model, actor);
    }

    private String page(LocalDate week, Model model, Actor actor) {
        LocalDate monday = monday(week);
        model.addAttribute("summary", review.summary(monday, surnames(actor), actor));
        model.addAttribute(
                "ended", review.weeks().stream().anyMatch(it -> it.monday().equals(monday)));
        return VIEW + "week";
    }

    @GetMapping("/audit/weeks/{week}/{rule}")
    @Needs(LOOK)
    String lines(@PathVariable LocalDate week, @PathVariable String rule, Ask ask, Model model, Actor actor) {
        LocalDate monday = monday(week);
        Rule met = Arrays.stream(Rule.values())
                .filter(it -> it.key().equals(rule))
                .findFirst()
                .orElseThrow(NoSuch::new);
        var found = review.lines(monday, met, surnames(actor), ask.page() - 1, actor);
        model.addAttribute("monday", monday);
        model.addAttribute("rule", met);
        model.addAttribute("listing", new Listing<>(found.lines(), ask, found.more(), null, null));
        return VIEW + "met";
    }

    @PostMapping("/audit/weeks/{week}")
    @Needs("office.audit.sign")
    String sign(
            @PathVariable LocalDate week,
            @Valid @ModelAttribute("form") WeekForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        LocalDate monday = monday(week);
        if (errors.hasErrors()) {
            return page(monday, model, actor);
        }
        if (review.weeks().stream().noneMatch(it -> it.monday().equals(monday))) {
            throw new NoSuch();
        }
        review.signOff(monday, form.note(), actor);
        after.addFlashAttribute("notice", words.getMessage("office.week.done", null, locale));
        return "redirect:/audit/weeks";
    }

    /** Any other day, or a week far away, is no week to review. */
    private static LocalDate monday(LocalDate day) {
        if (!AuditReview.monday(day).equals(day)) {
            throw new NoSuch();
        }
        return day;
    }

    private Map<Long, String> surnames(Actor actor) {
        return accounts.list(actor).stream()
                .collect(Collectors.toMap(Account::id, it -> it.person().last()));
    }
}
