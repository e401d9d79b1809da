package org.stationhouse.backoffice.cases.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
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
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** How solvable a case is: its score with the reasons, and what a supervisor decided on it. */
@Controller
class SolvabilityPages {

    /** What the browser sends to score a case. @param factors ids of those that are so @param weighing id of their weighing */
    record ScoreForm(
            List<Long> factors,

            @Size(max = 500) @Pattern(regexp = LineForm.NO_CONTROL)
            String note,

            Long weighing) {

        ScoreForm {
            factors = factors == null
                    ? List.of()
                    : factors.stream().filter(Objects::nonNull).toList();
            note = note == null ? "" : note;
            weighing = weighing == null ? 0 : weighing;
        }

        static ScoreForm of(@Nullable Score last, Weighing now) {
            return last == null || last.weighing().id() != now.id()
                    ? new ScoreForm(List.of(), "", now.id())
                    : new ScoreForm(
                            last.factors().stream().map(Weighing.Factor::id).toList(), "", now.id());
        }
    }

    /** What the browser sends to screen a case. @param score id of the score that the page showed */
    record ScreenForm(
            @NotNull Score.@Nullable Decision decision,

            @NotBlank @Size(max = 500) @Pattern(regexp = LineForm.NO_CONTROL)
            String reason,

            Long score) {

        ScreenForm {
            score = score == null ? 0 : score;
        }
    }

    private final Solvability solvability;
    private final FollowUpBook book;
    private final MessageSource messages;

    SolvabilityPages(Solvability solvability, FollowUpBook book, MessageSource messages) {
        this.solvability = solvability;
        this.book = book;
        this.messages = messages;
    }

    @GetMapping("/cases/{ref}/solvability")
    @Needs("cases.followup.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return show(ref, null, model, actor, locale);
    }

    @PostMapping("/cases/{ref}/solvability")
    @Needs("cases.followup.score")
    String score(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") ScoreForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(
                        errors,
                        "cases.followup.weighed",
                        () -> solvability.score(
                                ref, form.weighing(), new HashSet<>(form.factors()), form.note(), actor))
                ? "redirect:/cases/" + ref + "/solvability"
                : show(ref, form, model, actor, locale);
    }

    @PostMapping("/cases/{ref}/solvability/screening")
    @Needs("cases.followup.screen")
    String screen(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("screening") ScreenForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Score.Decision decision = form.decision();
        boolean done = Attempt.done(errors, "cases.changed", () -> {
            if (decision != null) {
                solvability.screen(ref, form.score(), decision, form.reason(), actor);
            }
        });
        return done ? "redirect:/cases/" + ref + "/solvability" : show(ref, null, model, actor, locale);
    }

    private String show(PublicRef ref, @Nullable ScoreForm form, Model model, Actor actor, Locale locale) {
        FollowUpBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        Weighing now = solvability.now();
        model.addAttribute("whole", whole);
        model.addAttribute("weighing", now);
        model.addAttribute("form", form == null ? ScoreForm.of(whole.score(), now) : form);
        model.addAttribute(
                "decisions",
                new Words(messages, locale)
                        .choices("cases.followup.decision.", CaseloadPages.names(Score.Decision.values())));
        return "backoffice/cases/followup/solvability";
    }
}
