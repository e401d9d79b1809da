package org.stationhouse.desk.dispatch.noreport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** A call on the list: closed as needing none, taken up again, given to somebody else; and the hours of the agency. */
@Controller
class NoReportPages {

    private static final String CLOSE = "dispatch.noreport.close";
    private static final String HAND = "dispatch.noreport.hand";
    private static final String SET = "dispatch.noreport.set";
    private static final String ELSEWHERE = "dispatch.noreport.elsewhere";

    /** What the browser sends to close it as needing no report. */
    record NeedlessForm(
            @NotBlank @Size(max = NoReport.LONGEST_WHY) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        NeedlessForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to take it up again. */
    record WantedForm(
            @NotBlank @Size(max = NoReport.LONGEST_WHY) @Pattern(regexp = "\\P{Cc}*")
            String again,

            Integer version) {

        WantedForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to give it to somebody else. @param writer code of a person or queue */
    record WriterForm(@NotBlank @Size(max = 40) String writer, Integer version) {

        WriterForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to set the hours. */
    record HoursForm(@NotNull @Nullable Integer hours, Integer version) {

        HoursForm {
            version = version == null ? 0 : version;
        }
    }

    private final NoReportDesk desk;
    private final NoReportBook book;
    private final Owners owners;
    private final MessageSource messages;
    private final Clock clock;

    NoReportPages(NoReportDesk desk, NoReportBook book, Owners owners, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.owners = owners;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/no-report/{ref}")
    @Needs("dispatch.noreport.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        NoReportBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("whole", whole);
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "owners", whole.noReport().wanted() ? owners.options(new Words(messages, locale), actor) : Map.of());
        return "desk/dispatch/noreport/show";
    }

    @PostMapping("/no-report/{ref}/needless")
    @Needs(CLOSE)
    String needless(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("closing") NeedlessForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                ELSEWHERE,
                () -> desk.needless(ref, form.version(), form.why().strip(), actor));
        return done ? "redirect:/no-report" : show(ref, model, actor, locale);
    }

    @PostMapping("/no-report/{ref}/wanted")
    @Needs(CLOSE)
    String wanted(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("reopening") WantedForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                ELSEWHERE,
                () -> desk.wanted(ref, form.version(), form.again().strip(), actor));
        return done ? "redirect:/no-report/" + ref : show(ref, model, actor, locale);
    }

    @PostMapping("/no-report/{ref}/writer")
    @Needs(HAND)
    String hand(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("handing") WriterForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Owner to = owners.of(form.writer(), actor).orElse(null);
        if (to == null && !errors.hasErrors()) {
            errors.rejectValue("writer", "dispatch.noreport.writer.none");
        }
        boolean done = to != null && Attempt.done(errors, ELSEWHERE, () -> desk.hand(ref, form.version(), to, actor));
        return done ? "redirect:/no-report/" + ref : show(ref, model, actor, locale);
    }

    @GetMapping("/no-report/hours")
    @Needs(SET)
    String hours(Model model) {
        model.addAttribute("hours", book.hours());
        return "desk/dispatch/noreport/hours";
    }

    @PostMapping("/no-report/hours")
    @Needs(SET)
    String hours(@Valid @ModelAttribute("setting") HoursForm form, BindingResult errors, Model model, Actor actor) {
        Integer to = form.hours();
        boolean done = to != null && Attempt.done(errors, ELSEWHERE, () -> desk.setHours(form.version(), to, actor));
        return done ? "redirect:/no-report" : hours(model);
    }
}
