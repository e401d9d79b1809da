package org.stationhouse.desk.dispatch.alike;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallTies;
import org.stationhouse.desk.dispatch.CallUnits;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** Two calls beside each other, to be attached with both before one's eyes; and what was attached, split again. */
@Controller
class AttachPages {

    private static final String ATTACH = "dispatch.call.attach";
    private static final String CHANGED = "dispatch.attach.elsewhere";

    /** What the browser sends to attach a call. @param masterVersion version of the other call that the page showed */
    record AttachForm(@NotNull @Nullable PublicRef master, Integer masterVersion, Integer version) {

        AttachForm {
            masterVersion = masterVersion == null ? 0 : masterVersion;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to split a call off again. @param masterVersion version of the other call that the page showed */
    record SplitForm(
            @NotBlank @Size(max = StepSaid.LONGEST_REASON) @Pattern(regexp = "\\P{Cc}*")
            String reason,

            Integer masterVersion,
            Integer version) {

        SplitForm {
            reason = reason == null ? "" : reason;
            masterVersion = masterVersion == null ? 0 : masterVersion;
            version = version == null ? 0 : version;
        }
    }

    private final CallTies ties;
    private final CallBook book;
    private final CallUnits numbers;

    AttachPages(CallTies ties, CallBook book, CallUnits numbers) {
        this.ties = ties;
        this.book = book;
        this.numbers = numbers;
    }

    /** @param to number of the other call as typed, whole or the running number of this year; empty to be asked for it */
    @GetMapping("/calls/{ref}/attach")
    @Needs(ATTACH)
    String choose(@PathVariable PublicRef ref, @RequestParam(defaultValue = "") String to, Model model, Actor actor) {
        Optional<PublicRef> meant =
                to.isBlank() ? Optional.empty() : numbers.typed(to).map(Call::ref);
        return page(ref, to, meant.orElse(null), model, actor);
    }

    @PostMapping("/calls/{ref}/attach")
    @Needs(ATTACH)
    String attach(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") AttachForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        PublicRef master = form.master();
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> ties.attach(ref, form.version(), Objects.requireNonNull(master), form.masterVersion(), actor));
        return done ? "redirect:/calls/" + master : page(ref, "", master, model, actor);
    }

    private String page(PublicRef ref, String to, @Nullable PublicRef master, Model model, Actor actor) {
        Call call = book.read(ref, actor).orElseThrow(NoSuch::new).call();
        Optional<CallBook.Whole> other = master == null ? Optional.empty() : book.read(master, actor);
        model.addAttribute("call", call);
        model.addAttribute(
                "to", to.isBlank() && other.isPresent() ? other.get().call().number() : to.strip());
        model.addAttribute("other", other.map(CallBook.Whole::call).orElse(null));
        model.addAttribute("alike", book.alikeTo(call, actor));
        return "desk/dispatch/alike/attach";
    }

    @PostMapping("/calls/{ref}/split")
    @Needs(ATTACH)
    String split(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("splitting") SplitForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> ties.split(
                        ref, form.version(), form.masterVersion(), form.reason().strip(), actor));
        return done ? "redirect:/calls/" + ref : splitting(ref, model, actor);
    }

    /** Both calls beside each other; a call that is attached to none any more shows itself. */
    @GetMapping("/calls/{ref}/split")
    @Needs(ATTACH)
    String splitting(@PathVariable PublicRef ref, Model model, Actor actor) {
        Call call = book.read(ref, actor).orElseThrow(NoSuch::new).call();
        Call.Master master = call.master();
        if (master == null) {
            return "redirect:/calls/" + ref;
        }
        model.addAttribute("call", call);
        model.addAttribute(
                "other", book.read(master.ref(), actor).orElseThrow(NoSuch::new).call());
        return "desk/dispatch/alike/split";
    }
}
