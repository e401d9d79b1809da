package org.stationhouse.backoffice.worklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** What can be done with a task, on its own page and in its row of the list. */
@Controller
class TaskStepPages {

    /** What the browser sends when it is done. */
    record DoneForm(
            @Size(max = Task.LONGEST_WHY) @Pattern(regexp = GiveForm.NO_CONTROL)
            String how,

            Integer version) {

        DoneForm {
            how = how == null ? "" : how;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to put it off. */
    record SnoozeForm(
            @NotBlank @Size(max = 40) String until,

            @NotBlank @Size(max = Task.LONGEST_WHY) @Pattern(regexp = GiveForm.NO_CONTROL)
            String why,

            Integer version) {

        SnoozeForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to hand it on. */
    record HandForm(
            @NotBlank @Size(max = 40) String to,

            @Size(max = Task.LONGEST_WHY) @Pattern(regexp = GiveForm.NO_CONTROL)
            String note,

            Integer version) {

        HandForm {
            note = note == null ? "" : note;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to escalate it. */
    record RaiseForm(
            @NotBlank @Size(max = 40) String above,

            @NotBlank @Size(max = Task.LONGEST_WHY) @Pattern(regexp = GiveForm.NO_CONTROL)
            String reason,

            Integer version) {

        RaiseForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends when it need not be done. */
    record DropForm(
            @NotBlank @Size(max = Task.LONGEST_WHY) @Pattern(regexp = GiveForm.NO_CONTROL)
            String cause,

            Integer version) {

        DropForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to take it, to bring it back, to open it again. */
    record TurnForm(Integer version) {

        TurnForm {
            version = version == null ? 0 : version;
        }
    }

    private static final String CHANGED = "worklist.changed";
    private static final String ACT = "worklist.task.act";

    private final TaskDesk desk;
    private final TaskPage page;
    private final Owners owners;
    private final AgencyOffice agencies;
    private final Clock clock;

    TaskStepPages(TaskDesk desk, TaskPage page, Owners owners, AgencyOffice agencies, Clock clock) {
        this.desk = desk;
        this.page = page;
        this.owners = owners;
        this.agencies = agencies;
        this.clock = clock;
    }

    @PostMapping("/work/{ref}/done")
    @Needs(ACT)
    String done(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("doing") DoneForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors, CHANGED, () -> desk.done(ref, form.version(), form.how().strip(), actor));
        return done ? "redirect:/work?done=" + ref : page.show(ref, model, actor, locale);
    }

    @PostMapping("/work/{ref}/snooze")
    @Needs(ACT)
    String snooze(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("snoozing") SnoozeForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        var now = clock.instant().atZone(agencies.zone());
        Deadline until = errors.hasFieldErrors("until") ? null : GiveForm.due(form.until(), "until", now, errors);
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> desk.snooze(
                        ref,
                        form.version(),
                        java.util.Objects.requireNonNull(until).begin(),
                        form.why(),
                        actor));
        return done ? "redirect:/work" : page.show(ref, model, actor, locale);
    }

    @PostMapping("/work/{ref}/hand")
    @Needs(ACT)
    String hand(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("handing") HandForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return to(
                form.to(),
                "to",
                owner -> desk.hand(ref, form.version(), owner, form.note(), actor),
                ref,
                errors,
                model,
                actor,
                locale);
    }

    @PostMapping("/work/{ref}/escalate")
    @Needs(ACT)
    String escalate(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("raising") RaiseForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return to(
                form.above(),
                "above",
                owner -> desk.escalate(ref, form.version(), owner, form.reason(), actor),
                ref,
                errors,
                model,
                actor,
                locale);
    }

    private String to(
            @Nullable String code,
            String field,
            Consumer<Owner> act,
            PublicRef ref,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<Owner> owner = code == null ? Optional.empty() : owners.of(code, actor);
        if (owner.isEmpty() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "typeMismatch");
        }
        boolean done = Attempt.done(errors, CHANGED, () -> act.accept(owner.orElseThrow()));
        return done ? "redirect:/work" : page.show(ref, model, actor, locale);
    }

    @PostMapping("/work/{ref}/drop")
    @Needs(ACT)
    String drop(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("dropping") DropForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(errors, CHANGED, () -> desk.drop(ref, form.version(), form.cause(), actor));
        return done ? "redirect:/work?done=" + ref : page.show(ref, model, actor, locale);
    }

    @PostMapping("/work/{ref}/take")
    @Needs(ACT)
    String take(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("turning") TurnForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Owner.Person self = owners.self(actor).orElseThrow(NoSuch::new);
        boolean done = Attempt.done(errors, CHANGED, () -> desk.take(ref, form.version(), self, actor));
        return done ? "redirect:/work/" + ref : page.show(ref, model, actor, locale);
    }

    @PostMapping("/work/{ref}/wake")
    @Needs(ACT)
    String wake(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("turning") TurnForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(errors, CHANGED, () -> desk.wake(ref, form.version(), actor));
        return done ? "redirect:/work/" + ref : page.show(ref, model, actor, locale);
    }

    @PostMapping("/work/{ref}/reopen")
    @Needs(ACT)
    String reopen(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("turning") TurnForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(errors, CHANGED, () -> desk.reopen(ref, form.version(), actor));
        return done ? "redirect:/work/" + ref : page.show(ref, model, actor, locale);
    }
}
