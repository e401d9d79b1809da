package org.stationhouse.backoffice.office.accounts;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountCare;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Enrollment;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.web.NoSuch;

/** One account, and every step of its life. */
@Controller
class CarePages {

    private static final String VIEW = "backoffice/office/accounts/";

    private final Accounts accounts;
    private final AccountCare care;
    private final Enrollment enrollment;
    private final Rights rights;
    private final Today today;
    private final MessageSource words;

    CarePages(
            Accounts accounts,
            AccountCare care,
            Enrollment enrollment,
            Rights rights,
            Today today,
            MessageSource words) {
        this.accounts = accounts;
        this.care = care;
        this.enrollment = enrollment;
        this.rights = rights;
        this.today = today;
        this.words = words;
    }

    @GetMapping("/accounts/{ref}")
    @Needs("staff.account.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", CareForm.empty());
        return page(ref, model, actor, locale);
    }

    private String page(PublicRef ref, Model model, Actor actor, Locale locale) {
        Account account = accounts.show(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("account", account);
        model.addAttribute("history", enrollment.history(account, actor));
        model.addAttribute("roles", AccountPages.roles(rights, words, locale));
        return VIEW + "show";
    }

    @PostMapping("/accounts/{ref}/approve")
    @Needs("staff.account.approve")
    String approve(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> accounts.approve(ref, actor));
    }

    @PostMapping("/accounts/{ref}/refuse")
    @Needs("staff.account.approve")
    String refuse(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> accounts.refuse(ref, form.why(), actor));
    }

    @PostMapping("/accounts/{ref}/clearance")
    @Needs("staff.account.clear")
    String clear(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(
                ref, errors, model, actor, locale, () -> accounts.recordClearance(ref, today.day(form.on()), actor));
    }

    @PostMapping("/accounts/{ref}/training")
    @Needs("staff.account.train")
    String train(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> accounts.recordTraining(ref, today.day(form.on()), actor));
    }

    @PostMapping("/accounts/{ref}/activate")
    @Needs("staff.account.activate")
    String activate(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> accounts.activate(ref, actor));
    }

    /** The code for the first sign-in, shown this once, to be printed and handed over. */
    @PostMapping("/accounts/{ref}/slip")
    @Needs("staff.account.slip")
    String slip(@PathVariable PublicRef ref, Model model, Actor actor) {
        Account account = accounts.show(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("account", account);
        try {
            model.addAttribute("code", care.handSlip(ref, actor));
        } catch (IllegalArgumentException notActive) {
            return "redirect:/accounts/" + ref;
        }
        return VIEW + "slip";
    }

    @PostMapping("/accounts/{ref}/disable")
    @Needs("staff.account.disable")
    String disable(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> care.disable(ref, form.why(), actor));
    }

    @PostMapping("/accounts/{ref}/enable")
    @Needs("staff.account.enable")
    String enable(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> care.enable(ref, form.why(), actor));
    }

    @PostMapping("/accounts/{ref}/close")
    @Needs("staff.account.close")
    String close(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> care.close(ref, form.why(), actor));
    }

    @PostMapping("/accounts/{ref}/role")
    @Needs("staff.account.reassign")
    String reassign(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> care.reassign(ref, form.role(), form.why(), actor));
    }

    private String step(PublicRef ref, BindingResult errors, Model model, Actor actor, Locale locale, Runnable verb) {
        try {
            verb.run();
            return "redirect:/accounts/" + ref;
        } catch (IllegalArgumentException wrong) {
            errors.reject("wrong", String.valueOf(wrong.getMessage()));
            return page(ref, model, actor, locale);
        }
    }
}
