package org.stationhouse.desk.dispatch;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
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
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The page on which a call is logged, and on which what was said is put right. */
@Controller
class CallPages {

    private static final int MOST_NATURES = 8;

    private final CallDesk desk;
    private final CallCorrections corrections;
    private final CallBook book;
    private final Natures natures;
    private final MessageSource messages;

    CallPages(CallDesk desk, CallCorrections corrections, CallBook book, Natures natures, MessageSource messages) {
        this.desk = desk;
        this.corrections = corrections;
        this.book = book;
        this.natures = natures;
        this.messages = messages;
    }

    /** @param line a whole call in one line, from the command bar; see {@link QuickLine} */
    @GetMapping("/calls/new")
    @Needs("dispatch.call.log")
    String blank(@RequestParam(defaultValue = "") String line, Model model, Locale locale) {
        CallForm form = line.isBlank() ? CallForm.empty() : CallForm.of(QuickLine.of(line, natures));
        return edit(form, null, model, locale);
    }

    @PostMapping("/calls")
    @Needs("dispatch.call.log")
    String log(
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        if (errors.hasErrors()) {
            return edit(form, null, model, locale);
        }
        Call call = desk.log(form.toNewCall(natures), form.narrative(), actor);
        return "redirect:/calls/" + call.ref();
    }

    /** What the typed nature means, and the priority that it suggests; else what it may become. */
    @GetMapping("/calls/nature")
    @Needs("dispatch.call.log")
    String nature(@RequestParam(defaultValue = "") String nature, Model model) {
        model.addAttribute("typed", nature);
        offer(nature, model);
        return "desk/dispatch/nature";
    }

    private void offer(String typed, Model model) {
        model.addAttribute("meant", natures.meant(typed));
        model.addAttribute("like", natures.like(typed, MOST_NATURES));
    }

    @GetMapping("/calls/{ref}/edit")
    @Needs("dispatch.call.change")
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Call call = book.read(ref, actor).orElseThrow(NoSuch::new).call();
        return edit(CallForm.of(call), call, model, locale);
    }

    @PostMapping("/calls/{ref}")
    @Needs("dispatch.call.change")
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        if (Attempt.done(
                errors,
                "dispatch.call.changed",
                () -> corrections.change(ref, form.version(), form.toNewCall(natures), actor))) {
            return "redirect:/calls/" + ref;
        }
        Call now = book.read(ref, actor).orElseThrow(NoSuch::new).call();
        return edit(form.at(now.version()), now, model, locale);
    }

    private String edit(CallForm form, @Nullable Call call, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("call", call);
        model.addAttribute("natures", natures.all());
        offer(form.nature(), model);
        model.addAttribute(
                "priorities",
                new Words(messages, locale).choices("dispatch.priority.", List.of("1", "2", "3", "4", "5")));
        return "desk/dispatch/edit";
    }
}
