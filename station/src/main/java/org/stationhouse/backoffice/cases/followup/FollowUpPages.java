package org.stationhouse.backoffice.cases.followup;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The follow-up of a case: its lines with the form of the next one, one put right, and the report of all. */
@Controller
class FollowUpPages {

    private static final String ADD = "cases.followup.add";

    private final FollowUps followUps;
    private final FollowUpBook book;
    private final CaseFile file;
    private final AgencyOffice agency;
    private final MessageSource messages;

    FollowUpPages(FollowUps followUps, FollowUpBook book, CaseFile file, AgencyOffice agency, MessageSource messages) {
        this.followUps = followUps;
        this.book = book;
        this.file = file;
        this.agency = agency;
        this.messages = messages;
    }

    /** @param answers reference of the line whose step the next line answers */
    @GetMapping("/cases/{ref}/followup")
    @Needs("cases.followup.read")
    String show(
            @PathVariable PublicRef ref,
            @RequestParam(defaultValue = "") String answers,
            Model model,
            Actor actor,
            Locale locale) {
        return show(ref, LineForm.empty(answers), model, actor, locale);
    }

    @PostMapping("/cases/{ref}/followup")
    @Needs(ADD)
    String add(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") LineForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        NewLine line = form.line(null, file.now().atZone(agency.zone()), errors);
        return Attempt.done(
                        errors,
                        "cases.changed",
                        () -> followUps.add(ref, Objects.requireNonNull(line), answered(form), actor))
                ? "redirect:/cases/" + ref + "/followup"
                : show(ref, form, model, actor, locale);
    }

    @GetMapping("/cases/{ref}/followup/{line}/correct")
    @Needs(ADD)
    String correct(@PathVariable PublicRef ref, @PathVariable PublicRef line, Model model, Actor actor, Locale locale) {
        FollowUpLine wrong = wrong(whole(ref, model, actor), line);
        return correct(wrong, LineForm.of(wrong.line(), agency.zone()), model, locale);
    }

    @PostMapping("/cases/{ref}/followup/{line}/correct")
    @Needs(ADD)
    String correct(
            @PathVariable PublicRef ref,
            @PathVariable PublicRef line,
            @Valid @ModelAttribute("form") LineForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        FollowUpLine wrong = wrong(whole(ref, model, actor), line);
        if (form.why().isBlank() && !errors.hasFieldErrors("why")) {
            errors.rejectValue("why", "NotBlank");
        }
        NewLine right = form.line(wrong.line().answered(), file.now().atZone(agency.zone()), errors);
        return Attempt.done(
                        errors,
                        "cases.changed",
                        () -> followUps.correct(ref, line, Objects.requireNonNull(right), form.why(), actor))
                ? "redirect:/cases/" + ref + "/followup"
                : correct(wrong, form, model, locale);
    }

    @GetMapping("/cases/{ref}/followup.pdf")
    @Needs("cases.followup.print")
    String print(@PathVariable PublicRef ref, Model model, Actor actor) {
        FollowUpBook.Whole whole = book.print(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("whole", whole);
        model.addAttribute("file", whole.jacket().number().text());
        return "backoffice/cases/followup/reportpaper";
    }

    private String show(PublicRef ref, LineForm form, Model model, Actor actor, Locale locale) {
        FollowUpBook.Whole whole = whole(ref, model, actor);
        FollowUpLine asked = whole.lines().stream()
                .filter(it -> it.ref().text().equals(form.answers()))
                .findFirst()
                .orElse(null);
        model.addAttribute("form", form);
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", kinds(false, locale));
        model.addAttribute("today", file.today());
        return "backoffice/cases/followup/show";
    }

    private String correct(FollowUpLine wrong, LineForm form, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("kinds", kinds(wrong.line().answered() != null, locale));
        return "backoffice/cases/followup/correct";
    }

    /** A canvass has a page of its own; put right it stays one. */
    private java.util.Map<String, String> kinds(boolean canvass, Locale locale) {
        List<String> names = new ArrayList<>(Arrays.stream(FollowUpKind.values())
                .filter(it -> canvass == (it == FollowUpKind.CANVASS))
                .map(Enum::name)
                .toList());
        return new Words(messages, locale).choices("cases.followup.kind.", names);
    }

    private FollowUpBook.Whole whole(PublicRef ref, Model model, Actor actor) {
        FollowUpBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("whole", whole);
        return whole;
    }

    private static FollowUpLine wrong(FollowUpBook.Whole whole, PublicRef line) {
        return whole.lines().stream()
                .filter(it -> it.ref().equals(line))
                .findFirst()
                .orElseThrow(NoSuch::new);
    }

    /** @throws NoSuch when it is no reference */
    private static @Nullable PublicRef answered(LineForm form) {
        return form.answers().isBlank() ? null : PublicRef.typed(form.answers()).orElseThrow(NoSuch::new);
    }
}
