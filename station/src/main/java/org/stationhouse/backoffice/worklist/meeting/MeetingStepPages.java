package org.stationhouse.backoffice.worklist.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;
import org.stationhouse.foundation.web.Words;

/** The page of a meeting: who comes and came, the minutes, the action items. */
@Controller
class MeetingStepPages {

    /** What the browser sends of somebody who is to come or came. @param person code of an account */
    record AttendForm(
            @NotBlank @Size(max = 40) String person,
            @NotNull Meeting.@Nullable Presence presence) {

        AttendForm {
            person = person == null ? "" : person;
        }
    }

    /** What the browser sends with the minutes. */
    record MinutesForm(
            @NotBlank @Size(max = Meeting.LONGEST_TEXT) @Pattern(regexp = MeetingForm.NO_NUL)
            String minutes,

            Integer version) {

        MinutesForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends with an action item. @param who code of an account */
    record ItemForm(
            @NotBlank @Size(max = Task.LONGEST_WHAT) @Pattern(regexp = MeetingForm.NO_CONTROL)
            String what,

            @NotBlank @Size(max = 40) String who,

            @NotBlank @Size(max = 20) String due) {

        ItemForm {
            who = who == null ? "" : who;
            due = due == null ? "" : due;
        }
    }

    /** What the browser sends to close it. */
    record CloseForm(Integer version) {

        CloseForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends when it does not take place. */
    record CancelForm(
            @NotBlank @Size(max = Task.LONGEST_WHY) @Pattern(regexp = MeetingForm.NO_CONTROL)
            String why,

            Integer version) {

        CancelForm {
            version = version == null ? 0 : version;
        }
    }

    private static final String KEEP = "worklist.meeting.keep";
    private static final String CHANGED = "worklist.changed";

    private final Meetings meetings;
    private final Owners owners;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    MeetingStepPages(Meetings meetings, Owners owners, AgencyOffice agencies, MessageSource messages, Clock clock) {
        this.meetings = meetings;
        this.owners = owners;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/meetings/{ref}")
    @Needs("worklist.meeting.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Meetings.Whole whole = meetings.read(ref, actor).orElseThrow(NoSuch::new);
        var words = new Words(messages, locale);
        var listed = new LinkedHashMap<String, String>();
        whole.people().forEach(it -> listed.put(it.who().code(), it.who().name()));
        model.addAttribute("whole", whole);
        model.addAttribute("people", owners.people(actor));
        model.addAttribute("listed", listed);
        model.addAttribute(
                "presences",
                words.choices(
                        "worklist.meeting.presence.",
                        Arrays.stream(Meeting.Presence.values()).map(Enum::name).toList()));
        return "backoffice/worklist/meeting/show";
    }

    /** The minutes on paper, {@code minutespaper.jte}. */
    @GetMapping("/meetings/{ref}/minutes.pdf")
    @Needs("worklist.meeting.print")
    String print(@PathVariable PublicRef ref, Model model, Actor actor) {
        Meetings.Whole whole = meetings.print(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("whole", whole);
        model.addAttribute("file", "minutes");
        return "backoffice/worklist/meeting/minutespaper";
    }

    @PostMapping("/meetings/{ref}/people")
    @Needs(KEEP)
    String attend(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("attending") AttendForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Owner.Person who = owner(form.person(), "person", errors, actor) instanceof Owner.Person it ? it : null;
        if (who == null && !errors.hasErrors()) {
            errors.rejectValue("person", "typeMismatch");
        }
        Meeting.Presence presence = form.presence();
        boolean done = Attempt.done(errors, CHANGED, () -> {
            if (who != null && presence != null) {
                meetings.attend(ref, who, presence, actor);
            }
        });
        return done ? "redirect:/meetings/" + ref : show(ref, model, actor, locale);
    }

    @PostMapping("/meetings/{ref}/minutes")
    @Needs(KEEP)
    String keep(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("keeping") MinutesForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> meetings.keep(ref, form.version(), form.minutes().strip(), actor));
        return done ? "redirect:/meetings/" + ref : show(ref, model, actor, locale);
    }

    @PostMapping("/meetings/{ref}/items")
    @Needs(KEEP)
    String item(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("adding") ItemForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Owner who = owner(form.who(), "who", errors, actor);
        Optional<LocalDate> day = TypedTime.date(
                form.due(), clock.instant().atZone(agencies.zone()).toLocalDate());
        if (day.isEmpty() && !errors.hasFieldErrors("due")) {
            errors.rejectValue("due", "web.moment.unclear");
        }
        boolean done = Attempt.done(errors, CHANGED, () -> {
            if (who != null) {
                meetings.item(
                        ref, form.what().strip(), who, new Deadline.Day(day.orElseThrow(), agencies.zone()), actor);
            }
        });
        return done ? "redirect:/meetings/" + ref : show(ref, model, actor, locale);
    }

    private @Nullable Owner owner(String code, String field, BindingResult errors, Actor actor) {
        Owner owner = owners.of(code, actor).orElse(null);
        if (owner == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "typeMismatch");
        }
        return owner;
    }

    @PostMapping("/meetings/{ref}/close")
    @Needs(KEEP)
    String close(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("closing") CloseForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(errors, CHANGED, () -> meetings.close(ref, form.version(), actor));
        return done ? "redirect:/meetings/" + ref : show(ref, model, actor, locale);
    }

    @PostMapping("/meetings/{ref}/cancel")
    @Needs(KEEP)
    String cancel(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("canceling") CancelForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(errors, CHANGED, () -> meetings.cancel(ref, form.version(), form.why(), actor));
        return done ? "redirect:/meetings/" + ref : show(ref, model, actor, locale);
    }
}
