package org.stationhouse.desk.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** The questions of a nature: on the page on which a call is logged, and on its own afterwards. */
@Controller
class QuestionPages {

    /** What the browser sends of answers that come later. @param answers see {@link Answered} */
    record AnswersForm(
            @Size(max = Answered.LONGEST) @Pattern(regexp = Answered.LINES)
            String answers,

            Integer version) {

        AnswersForm {
            answers = answers == null ? "" : answers;
            version = version == null ? 0 : version;
        }
    }

    private final CallAnswers answers;
    private final CallStepPages pages;
    private final Natures natures;

    QuestionPages(CallAnswers answers, CallStepPages pages, Natures natures) {
        this.answers = answers;
        this.pages = pages;
        this.natures = natures;
    }

    /** @param answers those given so far, which stay chosen where the nature asks the same */
    @GetMapping("/calls/questions")
    @Needs("dispatch.call.log")
    String questions(
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "") String answers,
            Model model) {
        model.addAttribute(
                "questions", natures.meant(nature).map(Nature::questions).orElse(List.of()));
        model.addAttribute("answered", Answered.of(answers));
        return "desk/dispatch/questions";
    }

    @PostMapping("/calls/{ref}/answers")
    @Needs("dispatch.call.answer")
    String answer(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("answering") AnswersForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                CallStepPages.CHANGED,
                () -> answers.answer(ref, form.version(), Answered.of(form.answers()), actor));
        return done ? "redirect:/calls/" + ref : pages.page(ref, model, actor, locale);
    }
}
