package org.stationhouse.backoffice.worklist.passon;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** Problems and suggestions with their answers, and the supervisor's overview, where the open ones stand. */
@Controller
class ProblemPages {

    /** What the browser sends to raise one. */
    record ProblemForm(
            @NotNull Problem.@Nullable Kind kind,

            @NotBlank @Size(max = Problem.LONGEST) @Pattern(regexp = NotePages.NO_NUL)
            String said) {

        ProblemForm {
            said = said == null ? "" : said;
        }
    }

    /** What the browser sends to answer one. */
    record AnswerForm(
            @NotBlank @Size(max = Problem.LONGEST) @Pattern(regexp = NotePages.NO_NUL)
            String answer,

            Integer version) {

        AnswerForm {
            version = version == null ? 0 : version;
        }
    }

    static final Columns COLUMNS = Columns.of(
                    "worklist.problem.", "at", "kind", "said", "by", "answer", "answered", "answerer")
            .main("at", "kind", "said", "by", "answer")
            .narrow("at", "kind", "answered")
            .sorted(ProblemStore.ORDERS.keySet());

    private static final int MOST_OPEN = 50;

    private final Problems problems;
    private final WorkBook book;
    private final MessageSource messages;

    ProblemPages(Problems problems, WorkBook book, MessageSource messages) {
        this.problems = problems;
        this.book = book;
        this.messages = messages;
    }

    @GetMapping("/problems")
    @Needs("worklist.problem.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", new ProblemForm(Problem.Kind.PROBLEM, ""));
        return listed(ask, model, actor, locale);
    }

    private String listed(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute("kinds", words.choices("worklist.problem.kind.", kinds()));
        model.addAttribute("states", words.choices("worklist.problem.state.", List.of("OPEN", "ANSWERED")));
        model.addAttribute(
                "listing",
                Listing.of(
                        problems.list(open(ask), ask.typed("text"), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        return "backoffice/worklist/passon/problems";
    }

    private static @Nullable Boolean open(Ask ask) {
        String state = ask.value("state");
        return state.equals("OPEN") ? Boolean.TRUE : state.equals("ANSWERED") ? Boolean.FALSE : null;
    }

    private static String order(Ask ask) {
        return ask.order(ProblemStore.ORDERS, ProblemStore.OPEN_FIRST);
    }

    @RequestMapping(
            path = "/problems/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("worklist.problem.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Problem> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, Act.MOST_REFS, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "problems", "worklist.problems", COLUMNS.as(export.ask()), rows);
    }

    private List<Problem> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return problems.export(open(ask), ask.typed("text"), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Problem problem, Words words) {
        return Arrays.asList(
                problem.raisedAt(),
                words.word("worklist.problem.kind." + problem.kind()),
                problem.said(),
                problem.raisedName(),
                problem.answer(),
                problem.answeredAt(),
                problem.answeredName());
    }

    private static List<String> kinds() {
        return Arrays.stream(Problem.Kind.values()).map(Enum::name).toList();
    }

    @PostMapping("/problems")
    @Needs("worklist.problem.raise")
    String raise(
            @Valid @ModelAttribute("form") ProblemForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        var raised = Attempt.made(
                errors,
                "worklist.changed",
                () -> problems.raise(
                        java.util.Objects.requireNonNull(form.kind()),
                        form.said().strip(),
                        actor));
        return raised.isPresent()
                ? "redirect:/problems/" + raised.get()
                : listed(new Ask("/problems", Map.of(), "", false, 1), model, actor, locale);
    }

    @GetMapping("/problems/{ref}")
    @Needs("worklist.problem.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("problem", problems.read(ref, actor).orElseThrow(NoSuch::new));
        return "backoffice/worklist/passon/problem";
    }

    @PostMapping("/problems/{ref}/answer")
    @Needs("worklist.problem.answer")
    String answer(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("answering") AnswerForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                "worklist.changed",
                () -> problems.answer(ref, form.version(), form.answer().strip(), actor));
        return done ? "redirect:/problems/" + ref : show(ref, model, actor);
    }

    /** How everybody's work stands, and what was raised and waits for an answer. */
    @GetMapping("/work/overview")
    @Needs("worklist.task.oversee")
    String overview(Model model, Actor actor) {
        model.addAttribute("loads", book.loads(actor));
        model.addAttribute("open", problems.open(MOST_OPEN, actor));
        return "backoffice/worklist/passon/overview";
    }
}
