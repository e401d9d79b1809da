package org.stationhouse.backoffice.master.organization;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.Organizations;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of organizations, the page of one, and the one on which it is entered or put right. */
@Controller
class OrganizationPages {

    private static final Columns COLUMNS = Columns.of(
                    "master.organization.", "name", "kind", "aliases", "phone", "address", "identifiers", "number")
            .main("name", "kind", "aliases", "phone", "address", "number")
            .narrow("kind", "phone", "number");

    private final OrganizationDesk desk;
    private final OrganizationBook book;
    private final Organizations organizations;
    private final IndexClock clock;
    private final MessageSource messages;

    OrganizationPages(
            OrganizationDesk desk,
            OrganizationBook book,
            Organizations organizations,
            IndexClock clock,
            MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.organizations = organizations;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/organizations")
    @Needs("master.organization.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute(
                "listing", Listing.of(book.list(OrganizationFilter.of(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute("today", clock.today());
        return "backoffice/master/organization/list";
    }

    @RequestMapping(
            path = "/organizations/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("master.organization.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        OrganizationFilter filter = OrganizationFilter.of(export.ask());
        List<OrganizationCard> first = book.export(filter, export.reason(), 0, actor);
        Iterable<List<@Nullable Object>> rows = () -> Parts.of(
                        first,
                        OrganizationBook.EXPORTED,
                        end -> book.export(filter, export.reason(), end.rows(), actor))
                .map(it -> cells(it, words))
                .iterator();
        return new Sheet(export, "organizations", "master.organizations", COLUMNS.as(export.ask()), rows);
    }

    private List<@Nullable Object> cells(OrganizationCard card, Words words) {
        return Arrays.asList(
                card.head().name(),
                words.word("master.organization.kind." + card.head().kind()),
                said(card, SaidKind.ALIAS),
                card.now(SaidKind.PHONE, clock.today()),
                card.now(SaidKind.ADDRESS, clock.today()),
                said(card, SaidKind.IDENTIFIER),
                card.head().number());
    }

    static String said(OrganizationCard card, SaidKind kind) {
        return card.of(kind).stream().map(Said::said).collect(Collectors.joining("; "));
    }

    private Map<String, String> kinds(Locale locale) {
        return new Words(messages, locale).choices("master.organization.kind.", Organization.KINDS);
    }

    @GetMapping("/organizations/new")
    @Needs("master.organization.enter")
    String blank(@RequestParam(defaultValue = "") String name, Model model, Actor actor, Locale locale) {
        return edit(OrganizationForm.empty(name), null, model, actor, locale);
    }

    /** Which may be meant by what stands in the form so far. */
    @GetMapping("/organizations/candidates")
    @Needs("master.organization.list")
    String candidates(@ModelAttribute("form") OrganizationForm form, Model model, Actor actor) {
        offer(form, true, model, actor);
        return "backoffice/master/organization/offered";
    }

    private void offer(OrganizationForm form, boolean typing, Model model, Actor actor) {
        model.addAttribute("named", form.named());
        model.addAttribute(
                "matches",
                form.named() ? organizations.candidates(form.toNewOrganization(), typing, actor) : List.of());
    }

    @PostMapping("/organizations")
    @Needs("master.organization.enter")
    String enter(
            @Valid @ModelAttribute("form") OrganizationForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<PublicRef> entered = Attempt.made(
                errors, "master.thing.changed", () -> desk.enter(form.toNewOrganization(), form.answer(), actor));
        return entered.map(it -> "redirect:/organizations/" + it)
                .orElseGet(() -> edit(form, null, model, actor, locale));
    }

    @GetMapping("/organizations/{ref}")
    @Needs("master.organization.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        OrganizationBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        if (!whole.card().head().ref().equals(ref)) {
            return "redirect:/organizations/" + whole.card().head().ref();
        }
        model.addAttribute("whole", whole);
        model.addAttribute("today", clock.today());
        return "backoffice/master/organization/show";
    }

    @GetMapping("/organizations/{ref}/edit")
    @Needs("master.organization.change")
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Organization one = head(ref, actor);
        return edit(OrganizationForm.of(one), one, model, actor, locale);
    }

    @PostMapping("/organizations/{ref}")
    @Needs("master.organization.change")
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") OrganizationForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(
                        errors,
                        "master.thing.changed",
                        () -> desk.change(
                                ref,
                                form.version(),
                                form.kind(),
                                form.toNewOrganization().name(),
                                actor))
                ? "redirect:/organizations/" + ref
                : edit(form, head(ref, actor), model, actor, locale);
    }

    private Organization head(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new).card().head();
    }

    private String edit(OrganizationForm form, @Nullable Organization one, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("organization", one);
        model.addAttribute("kinds", kinds(locale));
        if (one == null) {
            offer(form, false, model, actor);
        }
        return "backoffice/master/organization/edit";
    }
}
