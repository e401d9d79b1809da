package org.stationhouse.backoffice.cases;

import gg.jte.html.HtmlContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Page;

/** The page of a jacket. */
@Controller
class CasePages {

    /** What the browser sends to restrict a case, and to lift the restriction. */
    record RestrictForm(
            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        RestrictForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to reopen a case. */
    record ReopenForm(
            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*")
            String reason,

            Integer version) {

        ReopenForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to let a person in. @param account reference of his account */
    record AssignForm(@NotBlank String account) {

        /** @throws NoSuch when it is none */
        PublicRef ref() {
            return PublicRef.typed(account).orElseThrow(NoSuch::new);
        }
    }

    /** What the browser sends to take a person off. @param person as the page names him */
    record UnassignForm(@NotBlank String person) {}

    /** A card and who asks for it, for the template. */
    record Shown(CaseCard card, Jacket jacket, Actor actor) {
        HtmlContent content(Page page) {
            return card.content(page, jacket, actor);
        }
    }

    private final Cases cases;
    private final RestrictedCases restricted;
    private final CasePeople people;
    private final CaseVehicles vehicles;
    private final Accounts accounts;
    private final List<CaseCard> cards;
    private final AccessPolicy policy;
    private final MessageSource messages;

    CasePages(
            Cases cases,
            RestrictedCases restricted,
            CasePeople people,
            CaseVehicles vehicles,
            Accounts accounts,
            List<CaseCard> cards,
            AccessPolicy policy,
            MessageSource messages) {
        this.cards = cards;
        this.policy = policy;
        this.cases = cases;
        this.restricted = restricted;
        this.people = people;
        this.vehicles = vehicles;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping("/cases/{ref}")
    @Needs("cases.jacket.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        return page(ref, model, actor);
    }

    @PostMapping("/cases/{ref}/reopen")
    @Needs("cases.jacket.reopen")
    String reopen(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("reopening") ReopenForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return act(
                ref,
                errors,
                model,
                actor,
                told(after, "cases.now.reopened", locale),
                () -> cases.reopen(ref, form.version(), form.reason(), actor));
    }

    @PostMapping("/cases/{ref}/restrict")
    @Needs("cases.jacket.restrict")
    String restrict(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("restricting") RestrictForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return act(
                ref,
                errors,
                model,
                actor,
                told(after, "cases.now.restricted", locale),
                () -> restricted.restrict(ref, form.version(), form.why(), actor));
    }

    @PostMapping("/cases/{ref}/lift")
    @Needs("cases.jacket.restrict")
    String lift(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("restricting") RestrictForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return act(
                ref,
                errors,
                model,
                actor,
                told(after, "cases.now.lifted", locale),
                () -> restricted.lift(ref, form.version(), form.why(), actor));
    }

    @PostMapping("/cases/{ref}/assign")
    @Needs("cases.jacket.restrict")
    String assign(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("assigning") AssignForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return act(
                ref,
                errors,
                model,
                actor,
                told(after, "cases.now.assigned", locale),
                () -> restricted.assign(ref, form.ref(), actor));
    }

    @PostMapping("/cases/{ref}/unassign")
    @Needs("cases.jacket.restrict")
    String unassign(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("unassigning") UnassignForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return act(
                ref,
                errors,
                model,
                actor,
                told(after, "cases.now.unassigned", locale),
                () -> restricted.unassign(ref, form.person(), actor));
    }

    private String act(PublicRef ref, BindingResult errors, Model model, Actor actor, Runnable told, Runnable act) {
        if (!Attempt.done(errors, "cases.changed", act)) {
            return page(ref, model, actor);
        }
        told.run();
        return "redirect:/cases/" + ref;
    }

    /** The page that follows says what was done. */
    private Runnable told(RedirectAttributes after, String word, Locale locale) {
        return () -> after.addFlashAttribute("notice", messages.getMessage(word, null, locale));
    }

    private String page(PublicRef ref, Model model, Actor actor) {
        Cases.Contents contents = cases.read(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("contents", contents);
        model.addAttribute("people", people.of(contents.jacket(), actor));
        model.addAttribute("vehicles", vehicles.of(contents.jacket(), actor));
        model.addAttribute("colleagues", contents.jacket().restricted() ? others(contents, actor) : Map.of());
        model.addAttribute(
                "cards",
                cards.stream()
                        .filter(it -> policy.decide(actor, it.right()) instanceof Decision.Allowed)
                        .map(it -> new Shown(it, contents.jacket(), actor))
                        .toList());
        return "backoffice/cases/show";
    }

    /** Who may be assigned and is not yet, by reference of the account. */
    private Map<String, String> others(Cases.Contents contents, Actor actor) {
        var others = new LinkedHashMap<String, String>();
        for (Accounts.Colleague one : accounts.colleagues(actor)) {
            if (contents.assigned().stream().noneMatch(it -> it.account() == one.account())) {
                others.put(one.ref().text(), one.label());
            }
        }
        return others;
    }
}
