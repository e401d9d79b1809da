package org.stationhouse.desk.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Claimed;
import org.stationhouse.foundation.web.Merge;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Usual;
import org.stationhouse.foundation.web.Words;

/** The page on which a call is logged, and on which what was said is put right. */
@Controller
class CallPages {

    private static final int MOST_NATURES = 8;
    private static final List<String> SOURCES =
            Arrays.stream(Source.values()).map(Enum::name).toList();

    private final CallIntake intake;
    private final CallCorrections corrections;
    private final CallTies ties;
    private final CallUnits numbers;
    private final CallBook book;
    private final Natures natures;
    private final Usual usual;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    CallPages(
            CallIntake intake,
            CallCorrections corrections,
            CallTies ties,
            CallUnits numbers,
            CallBook book,
            Natures natures,
            Usual usual,
            AgencyOffice agencies,
            MessageSource messages,
            Clock clock) {
        this.intake = intake;
        this.corrections = corrections;
        this.ties = ties;
        this.numbers = numbers;
        this.book = book;
        this.natures = natures;
        this.usual = usual;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param line a whole call in one line, from the command bar; see {@link QuickLine}
     * @param source how it came in
     */
    @GetMapping("/calls/new")
    @Needs("dispatch.call.log")
    String blank(
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "PHONE") Source source,
            Model model,
            Actor actor,
            Locale locale) {
        CallForm form = line.isBlank() ? CallForm.empty() : CallForm.of(QuickLine.of(line, natures));
        return edit(form.by(source), null, model, actor, locale);
    }

    @PostMapping("/calls")
    @Needs("dispatch.call.log")
    String log(
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            Model model,
            Claimed claimed,
            Actor actor,
            Locale locale) {
        Instant written = claimed.at() == null ? clock.instant() : claimed.at();
        Told told = form.toTold(written.atZone(agencies.zone()), claimed.at(), errors);
        Optional<Call> made = Attempt.made(
                errors,
                CallStepPages.CHANGED,
                () -> intake.take(form.toNewCall(natures), Objects.requireNonNull(told), actor));
        if (made.isEmpty()) {
            return edit(form, null, model, actor, locale);
        }
        Call call = made.get();
        return "redirect:/calls/"
                + (form.attach().isEmpty() ? call.ref().text() : attached(call, form.attach(), actor));
    }

    /** @return where it goes on: the other call, or both beside each other where that one has changed meanwhile */
    private String attached(Call call, String to, Actor actor) {
        String number = to.split(" ")[0];
        int version = Integer.parseInt(to.split(" ")[1]);
        Optional<Call> master = numbers.typed(number);
        try {
            master.ifPresent(it -> ties.attach(call.ref(), call.version(), it.ref(), version, actor));
        } catch (Refusal | SomeoneElseSaved meanwhile) {
            return call.ref() + "/attach?to=" + number;
        }
        return master.map(it -> it.ref().text()).orElse(call.ref().text());
    }

    /** What the typed nature means, and the priority that it suggests; else what it may become. */
    @GetMapping("/calls/nature")
    @Needs("dispatch.call.log")
    String nature(@RequestParam(defaultValue = "") String nature, Model model, Actor actor) {
        model.addAttribute("typed", nature);
        offer(nature, model, actor);
        return "desk/dispatch/nature";
    }

    /** Calls that may be about the same, while place and phone are typed. */
    @GetMapping("/calls/alike")
    @Needs("dispatch.call.log")
    String alike(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String phone,
            Model model,
            Actor actor) {
        model.addAttribute("alike", book.alike(place, phone, actor));
        return "desk/dispatch/alike";
    }

    private void offer(String typed, Model model, Actor actor) {
        model.addAttribute("meant", natures.meant(typed));
        model.addAttribute("like", natures.like(typed, usual.of(Natures.LIST, actor), MOST_NATURES));
    }

    @GetMapping("/calls/{ref}/edit")
    @Needs("dispatch.call.change")
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Call call = read(ref, actor);
        return edit(CallForm.of(call), call, model, actor, locale);
    }

    @PostMapping("/calls/{ref}")
    @Needs("dispatch.call.change")
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes after) {
        Map<String, String> was = Merge.base(request);
        Optional<Boolean> merged = Attempt.made(errors, "dispatch.call.changed", () -> changed(ref, form, was, actor));
        if (merged.isPresent()) {
            if (merged.get()) {
                after.addFlashAttribute("notice", messages.getMessage("dispatch.call.merged", null, locale));
            }
            return "redirect:/calls/" + ref;
        }
        Call now = read(ref, actor);
        Merge merge = Merge.of(was, form.fields(), CallForm.of(now).fields());
        String view = edit(form.merged(merge.values(), now.version()), now, model, actor, locale);
        model.addAttribute("clashes", merge.clashes());
        // another form in the model takes the errors of the one that was sent out of it
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return view;
    }

    /** @return whether it was merged with what somebody else had saved meanwhile */
    private boolean changed(PublicRef ref, CallForm form, Map<String, String> was, Actor actor) {
        return Merge.saved(
                form,
                was,
                () -> CallForm.of(read(ref, actor)),
                it -> corrections.change(ref, it.version(), it.toNewCall(natures), actor));
    }

    private Call read(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new).call();
    }

    private String edit(CallForm form, @Nullable Call call, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("call", call);
        model.addAttribute("was", call == null ? Map.of() : CallForm.of(call).fields());
        model.addAttribute("natures", natures.all());
        offer(form.nature(), model, actor);
        if (call == null) {
            model.addAttribute("answered", form.answered());
            model.addAttribute(
                    "questions",
                    natures.meant(form.nature()).map(Nature::questions).orElse(List.of()));
            model.addAttribute("alike", book.alike(form.place(), form.phone(), actor));
        }
        model.addAttribute("sources", new Words(messages, locale).choices("dispatch.source.", SOURCES));
        model.addAttribute(
                "priorities",
                new Words(messages, locale).choices("dispatch.priority.", List.of("1", "2", "3", "4", "5")));
        return "desk/dispatch/edit";
    }
}
