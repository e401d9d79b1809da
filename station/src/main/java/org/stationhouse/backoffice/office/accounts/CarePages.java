package org.stationhouse.backoffice.office.accounts;

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
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** One account, and every step of its life. A step that another person made first is told over the page, which stays as it is. */
@Controller
class CarePages {

    private static final String VIEW = "backoffice/office/accounts/";
    private static final String CHANGED = "staff.changed";

    private final Accounts accounts;
    private final AccountCare care;
    private final Enrollment enrollment;
    private final Rights rights;
    private final Today today;

    CarePages(Accounts accounts, AccountCare care, Enrollment enrollment, Rights rights, Today today) {
        this.accounts = accounts;
        this.care = care;
        this.enrollment = enrollment;
        this.rights = rights;
        this.today = today;
    }

    @GetMapping("/accounts/{ref}")
    @Needs("staff.account.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        Account account = account(ref, actor);
        model.addAttribute("account", account);
        model.addAttribute("history", enrollment.history(account, actor));
        model.addAttribute("roles", rights.people());
        return VIEW + "show";
    }

    private Account account(PublicRef ref, Actor actor) {
        return accounts.show(ref, actor).orElseThrow(NoSuch::new);
    }

    @PostMapping("/accounts/{ref}/approve")
    @Needs("staff.account.approve")
    String approve(@PathVariable PublicRef ref, Actor actor) {
        accounts.approve(account(ref, actor).ref(), actor);
        return back(ref);
    }

    @PostMapping("/accounts/{ref}/refuse")
    @Needs("staff.account.approve")
    String refuse(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return step(ref, errors, model, actor, () -> accounts.refuse(ref, form.why(), actor));
    }

    @PostMapping("/accounts/{ref}/clearance")
    @Needs("staff.account.clear")
    String clear(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return step(
                ref,
                errors,
                model,
                actor,
                () -> accounts.recordClearance(ref, today.day("clearedOn", form.clearedOn()), actor));
    }

    @PostMapping("/accounts/{ref}/training")
    @Needs("staff.account.train")
    String train(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return step(
                ref,
                errors,
                model,
                actor,
                () -> accounts.recordTraining(ref, today.day("trainedOn", form.trainedOn()), actor));
    }

    @PostMapping("/accounts/{ref}/activate")
    @Needs("staff.account.activate")
    String activate(@PathVariable PublicRef ref, Actor actor) {
        accounts.activate(account(ref, actor).ref(), actor);
        return back(ref);
    }

    /** The code for the first sign-in, shown this once, to be printed and handed over. */
    @PostMapping("/accounts/{ref}/slip")
    @Needs("staff.account.slip")
    String slip(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("account", account(ref, actor));
        model.addAttribute("slip", care.handSlip(ref, actor));
        return VIEW + "slip";
    }

    @PostMapping("/accounts/{ref}/disable")
    @Needs("staff.account.disable")
    String disable(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return step(ref, errors, model, actor, () -> care.disable(ref, form.why(), actor));
    }

    @PostMapping("/accounts/{ref}/enable")
    @Needs("staff.account.enable")
    String enable(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return step(ref, errors, model, actor, () -> care.enable(ref, form.why(), actor));
    }

    @PostMapping("/accounts/{ref}/close")
    @Needs("staff.account.close")
    String close(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return step(ref, errors, model, actor, () -> care.close(ref, form.why(), actor));
    }

    @PostMapping("/accounts/{ref}/role")
    @Needs("staff.account.reassign")
    String reassign(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return step(ref, errors, model, actor, () -> care.reassign(ref, form.role(), form.grounds(), actor));
    }

    private String step(PublicRef ref, BindingResult errors, Model model, Actor actor, Runnable verb) {
        return Attempt.done(errors, CHANGED, verb) ? back(ref) : show(ref, model, actor);
    }

    private static String back(PublicRef ref) {
        return "redirect:/accounts/" + ref;
    }
}
