package org.stationhouse.desk.dispatch;

import gg.jte.html.HtmlContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
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
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.master.Places;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Page;
import org.stationhouse.foundation.web.Words;

/** The page of a call: its times, its log, and each next step on one key. */
@Controller
class CallStepPages {

    /** What the browser sends with a step. */
    record StepForm(
            @NotNull Step step,

            @Size(max = StepSaid.LONGEST_UNIT) @Pattern(regexp = CallForm.NO_CONTROL) @Nullable
            String unit,

            @Nullable Disposition disposition,

            @Size(max = StepSaid.LONGEST_REASON) @Pattern(regexp = CallForm.NO_CONTROL) @Nullable
            String reason,

            Integer version) {

        StepForm {
            version = version == null ? 0 : version;
        }

        StepSaid said() {
            return new StepSaid(null, kept(unit), disposition, kept(reason));
        }

        private static @Nullable String kept(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    /** What the browser sends to add a line to the log. */
    record LineForm(
            @NotBlank @Size(max = CallLine.LONGEST_NOTE) @Pattern(regexp = CallForm.NO_NUL)
            String said,

            @Nullable Long corrects) {}

    /** What the browser sends to make a case of the call. */
    record MakeForm(Integer version) {

        MakeForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the template draws: a part, to be filled with the page that is being rendered. */
    record Shown(CallPart part, Call call, Actor actor) {
        HtmlContent content(Page page) {
            return part.content(page, call, actor);
        }
    }

    /** What a clerk may close with; history is only for calls that were taken over. */
    private static final List<String> DISPOSITIONS = Stream.of(Disposition.values())
            .filter(it -> it != Disposition.HISTORY)
            .map(Disposition::name)
            .toList();

    static final String CHANGED = "dispatch.call.changed";

    private final CallDesk desk;
    private final CallBook book;
    private final UnitsOnCall.Board board;
    private final List<UnitsOnCall> units;
    private final List<CallPart> parts;
    private final AccessPolicy policy;
    private final Places places;
    private final MessageSource messages;
    private final Clock clock;

    CallStepPages(
            CallDesk desk,
            CallBook book,
            UnitsOnCall.Board board,
            List<UnitsOnCall> units,
            List<CallPart> parts,
            AccessPolicy policy,
            Places places,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.board = board;
        this.units = units;
        this.parts = parts;
        this.policy = policy;
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param corrects line of the log that the reader is about to correct */
    @GetMapping("/calls/{ref}")
    @Needs("dispatch.call.read")
    String show(
            @PathVariable PublicRef ref,
            @RequestParam(required = false) @Nullable Long corrects,
            Model model,
            Actor actor,
            Locale locale) {
        model.addAttribute("corrects", corrects);
        return page(ref, model, actor, locale);
    }

    /** The call as a paper, {@code paper.jte}. */
    @GetMapping("/calls/{ref}/card.pdf")
    @Needs("dispatch.call.print")
    String card(@PathVariable PublicRef ref, Model model, Actor actor) {
        CallBook.Whole whole = book.print(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("whole", whole);
        model.addAttribute("file", whole.call().number());
        return "desk/dispatch/paper";
    }

    @PostMapping("/calls/{ref}/step")
    @Needs("dispatch.call.step")
    String step(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("step") StepForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return act(ref, errors, model, actor, locale, () -> step(ref, form, actor));
    }

    /** A unit that is on duty has the call on the board too; any other is a word on the call. */
    private void step(PublicRef ref, StepForm form, Actor actor) {
        String unit = form.said().unit();
        boolean taken =
                form.step() == Step.DISPATCH && unit != null && board.dispatch(ref, form.version(), unit, actor);
        if (!taken) {
            desk.step(ref, form.version(), form.step(), form.said(), actor);
        }
    }

    @PostMapping("/calls/{ref}/lines")
    @Needs("dispatch.call.note")
    String note(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("line") LineForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return act(ref, errors, model, actor, locale, () -> desk.note(ref, form.said(), form.corrects(), actor));
    }

    /** One key makes the case, and its jacket opens. */
    @PostMapping("/calls/{ref}/case")
    @Needs("dispatch.call.case")
    String makeCase(
            @PathVariable PublicRef ref,
            @ModelAttribute("making") MakeForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        var made = new AtomicReference<@Nullable Jacket>();
        Attempt.done(errors, CHANGED, () -> made.set(desk.makeCase(ref, form.version(), actor)));
        Jacket jacket = made.get();
        return jacket == null ? page(ref, model, actor, locale) : "redirect:/cases/" + jacket.ref();
    }

    private String act(PublicRef ref, BindingResult errors, Model model, Actor actor, Locale locale, Runnable act) {
        return Attempt.done(errors, CHANGED, act) ? "redirect:/calls/" + ref : page(ref, model, actor, locale);
    }

    String page(PublicRef ref, Model model, Actor actor, Locale locale) {
        CallBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("whole", whole);
        Call.Known known = whole.call().known();
        model.addAttribute("warnings", known == null ? List.of() : places.warnings(known.ref(), actor));
        model.addAttribute("waits", Waits.of(whole.call(), clock.instant()));
        model.addAttribute("dispositions", new Words(messages, locale).choices("dispatch.disposition.", DISPOSITIONS));
        model.addAttribute("steps", steps(whole.call()));
        model.addAttribute(
                "parts",
                parts.stream()
                        .filter(it -> !(policy.decide(actor, it.right()) instanceof Decision.Refused))
                        .map(it -> new Shown(it, whole.call(), actor))
                        .toList());
        return "desk/dispatch/show";
    }

    /** While units of the board are on the call, they take its steps there. */
    private Set<Step> steps(Call call) {
        Set<Step> steps = CallStates.SHIPPED.steps(call.status());
        return units.stream().allMatch(it -> it.on(call.ref()).isEmpty()) ? steps : Set.of();
    }
}
