package org.stationhouse.backoffice.charges.arrest;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.Paper;
import org.stationhouse.foundation.paper.Papers;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.HomePart;

/** The page that asks for what a summary is printed, and the summary. */
@Controller
class SummaryPages {

    private static final String SUMMARIZE = "charges.arrest.summarize";

    /** What the browser sends to print a summary. @param whole all arrests of the person, not this one alone */
    record SummaryForm(
            @NotNull @Nullable Purpose purpose,

            @NotBlank @Size(min = 5, max = 500) @Pattern(regexp = ChargeForm.NO_CONTROL)
            String reason,

            @NotBlank @Size(max = 120) @Pattern(regexp = ChargeForm.NO_CONTROL)
            String receiver,

            @NotBlank @Size(max = 120) @Pattern(regexp = ChargeForm.NO_CONTROL)
            String requestor,

            boolean whole) {

        SummaryForm {
            reason = reason == null ? "" : reason;
            receiver = receiver == null ? "" : receiver;
            requestor = requestor == null ? "" : requestor;
        }
    }

    private final SummaryDesk desk;
    private final ArrestBook book;
    private final ArrestChoices choices;
    private final Papers papers;

    SummaryPages(SummaryDesk desk, ArrestBook book, ArrestChoices choices, Papers papers) {
        this.papers = papers;
        this.desk = desk;
        this.book = book;
        this.choices = choices;
    }

    @GetMapping("/arrests/{ref}/summary")
    @Needs(SUMMARIZE)
    String ask(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return page(ref, new SummaryForm(null, "", "", "", false), model, actor, locale);
    }

    @PostMapping("/arrests/{ref}/summary")
    @Needs(SUMMARIZE)
    Object print(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") SummaryForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<List<ArrestBook.Whole>> printed = Attempt.made(
                errors,
                ArrestPages.CHANGED,
                () -> desk.summarize(
                        ref,
                        form.whole(),
                        new SummaryDesk.Asked(
                                Objects.requireNonNull(form.purpose()),
                                form.reason(),
                                form.receiver(),
                                form.requestor()),
                        actor));
        if (printed.isEmpty()) {
            return page(ref, form, model, actor, locale);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf(printed.get(), papers.paper(locale, actor.name())));
    }

    /** The answer to a form is a page to the browser unless it says itself what it is. */
    private byte[] pdf(List<ArrestBook.Whole> arrests, Paper paper) {
        var text = new StringOutput();
        JtesummarypaperGenerated.render(new OwaspHtmlTemplateOutput(text), HomePart.FORMS, paper, arrests);
        return papers.pdf(text.toString());
    }

    private String page(PublicRef ref, SummaryForm form, Model model, Actor actor, Locale locale) {
        model.addAttribute("whole", book.read(ref, actor));
        model.addAttribute("form", form);
        model.addAttribute("choices", choices.of(locale));
        return "backoffice/charges/arrest/summary";
    }
}
