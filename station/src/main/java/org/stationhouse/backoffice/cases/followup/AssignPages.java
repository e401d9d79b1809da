package org.stationhouse.backoffice.cases.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
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
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;
import org.stationhouse.foundation.web.Words;

/** The page on which a case is assigned, given to somebody else, or taken back. */
@Controller
class AssignPages {

    /**
     * What the browser sends to assign a case.
     *
     * @param investigator reference of his account
     * @param dueOn day as typed
     * @param handing why it changes hands; may be empty the first time
     * @param seen id of the assignment that the page showed, 0 for none
     */
    record GiveCaseForm(
            @NotBlank @Size(max = 40) String investigator,

            @NotBlank @Size(max = 20) String dueOn,

            @NotNull Assignment.@Nullable Priority priority,

            @Size(max = 500) @Pattern(regexp = LineForm.NO_CONTROL)
            String handing,

            Long seen) {

        GiveCaseForm {
            investigator = investigator == null ? "" : investigator;
            dueOn = dueOn == null ? "" : dueOn;
            handing = handing == null ? "" : handing;
            seen = seen == null ? 0 : seen;
        }

        static GiveCaseForm of(@Nullable Assignment now) {
            return now == null
                    ? new GiveCaseForm("", "", Assignment.Priority.NORMAL, "", 0L)
                    : new GiveCaseForm(now.owner().ref().text(), "", now.priority(), "", now.id());
        }
    }

    /** What the browser sends to take a case back. */
    record TakeBackForm(
            @NotBlank @Size(max = 500) @Pattern(regexp = LineForm.NO_CONTROL)
            String returning,

            Long seen) {

        TakeBackForm {
            seen = seen == null ? 0 : seen;
        }
    }

    private static final String ASSIGN = "cases.followup.assign";

    private final Investigators investigators;
    private final FollowUpBook book;
    private final Owners owners;
    private final CaseFile file;
    private final MessageSource messages;

    AssignPages(Investigators investigators, FollowUpBook book, Owners owners, CaseFile file, MessageSource messages) {
        this.investigators = investigators;
        this.book = book;
        this.owners = owners;
        this.file = file;
        this.messages = messages;
    }

    @GetMapping("/cases/{ref}/assignment")
    @Needs(ASSIGN)
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return show(ref, null, model, actor, locale);
    }

    @PostMapping("/cases/{ref}/assignment")
    @Needs(ASSIGN)
    String assign(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") GiveCaseForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<LocalDate> day = TypedTime.date(form.dueOn(), file.today());
        if (day.isEmpty() && !errors.hasFieldErrors("dueOn")) {
            errors.rejectValue("dueOn", "cases.followup.day.unclear");
        }
        PublicRef who = PublicRef.typed(form.investigator()).orElse(null);
        Assignment.Priority priority = form.priority();
        if (who == null && !errors.hasFieldErrors("investigator")) {
            errors.rejectValue("investigator", "typeMismatch");
        }
        boolean done = Attempt.done(errors, "cases.changed", () -> {
            if (who != null && priority != null) {
                investigators.assign(ref, form.seen(), who, day.orElseThrow(), priority, form.handing(), actor);
            }
        });
        return done ? "redirect:/cases/" + ref + "/followup" : show(ref, form, model, actor, locale);
    }

    @PostMapping("/cases/{ref}/assignment/end")
    @Needs(ASSIGN)
    String unassign(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("ending") TakeBackForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(
                        errors,
                        "cases.changed",
                        () -> investigators.unassign(ref, form.seen(), form.returning(), actor))
                ? "redirect:/cases/" + ref + "/followup"
                : show(ref, null, model, actor, locale);
    }

    private String show(PublicRef ref, @Nullable GiveCaseForm form, Model model, Actor actor, Locale locale) {
        FollowUpBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("whole", whole);
        model.addAttribute("form", form == null ? GiveCaseForm.of(whole.now()) : form);
        model.addAttribute("people", owners.people(actor));
        model.addAttribute(
                "priorities",
                new Words(messages, locale)
                        .choices("cases.followup.priority.", CaseloadPages.names(Assignment.Priority.values())));
        model.addAttribute("today", file.today());
        return "backoffice/cases/followup/assign";
    }
}
