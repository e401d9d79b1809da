package org.stationhouse.desk.dispatch.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.TypedTime;

/** What those do who handle complaints. */
@Controller
class HandlingPages {

    /**
     * What the browser sends to give it to somebody.
     *
     * @param to code of who gets it
     * @param stay whether those who have it keep it
     * @param due last day by which it is to be closed, a date as typed
     */
    record GivingForm(
            @NotBlank @Size(max = 40) String to,
            Boolean stay,
            @NotBlank @Size(max = 40) String due,
            Integer version) {

        GivingForm {
            to = filled(to);
            stay = stay != null && stay;
            due = filled(due);
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends with a note. */
    record NoteForm(
            @NotBlank @Size(max = Complaint.LONGEST_WORDS) @Pattern(regexp = ComplaintForm.TEXT)
            String note,

            Integer version) {

        NoteForm {
            note = filled(note);
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to close it. */
    record FindingForm(
            @NotNull Complaint.@Nullable Finding finding,

            @NotBlank @Size(max = Complaint.LONGEST_WORDS) @Pattern(regexp = ComplaintForm.TEXT)
            String answer,

            Integer version) {

        FindingForm {
            answer = filled(answer);
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends when the complainant was told. @param told by which way, and when it left */
    record ToldForm(
            @NotBlank @Size(max = Complaint.LONGEST_LINE) @Pattern(regexp = ComplaintForm.NO_CONTROL)
            String told,

            Integer version) {

        ToldForm {
            told = filled(told);
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to have it go on. @param due last day by which it is to be closed now, a date as typed */
    record AgainForm(
            @NotBlank @Size(max = Complaint.LONGEST_WORDS) @Pattern(regexp = ComplaintForm.TEXT)
            String why,

            @NotBlank @Size(max = 40) String due,
            Integer version) {

        AgainForm {
            why = filled(why);
            due = filled(due);
            version = version == null ? 0 : version;
        }
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    private final ComplaintHandling handling;
    private final ComplaintView view;
    private final AgencyOffice agency;
    private final Clock clock;

    HandlingPages(ComplaintHandling handling, ComplaintView view, AgencyOffice agency, Clock clock) {
        this.handling = handling;
        this.view = view;
        this.agency = agency;
        this.clock = clock;
    }

    @PostMapping("/complaints/{ref}/assign")
    @Needs(ComplaintHandling.ASSIGN)
    String assign(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("giving") GivingForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        LocalDate due = day(form.due(), errors);
        Runnable act =
                () -> handling.assign(ref, form.version(), form.to(), form.stay(), Objects.requireNonNull(due), actor);
        return done(errors, act, ref, model, actor, locale);
    }

    @PostMapping("/complaints/{ref}/note")
    @Needs(Handlers.HANDLE)
    String note(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("noting") NoteForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Runnable act = () -> handling.note(ref, form.version(), form.note().strip(), actor);
        return done(errors, act, ref, model, actor, locale);
    }

    @PostMapping("/complaints/{ref}/close")
    @Needs(Handlers.HANDLE)
    String close(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("closing") FindingForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Runnable act = () -> handling.close(
                ref,
                form.version(),
                Objects.requireNonNull(form.finding()),
                form.answer().strip(),
                actor);
        return done(errors, act, ref, model, actor, locale);
    }

    @PostMapping("/complaints/{ref}/tell")
    @Needs(Handlers.HANDLE)
    String tell(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("telling") ToldForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Runnable act = () -> handling.tell(ref, form.version(), form.told().strip(), actor);
        return done(errors, act, ref, model, actor, locale);
    }

    @PostMapping("/complaints/{ref}/reopen")
    @Needs(Handlers.HANDLE)
    String reopen(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("reopening") AgainForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        LocalDate due = day(form.due(), errors);
        Runnable act =
                () -> handling.reopen(ref, form.version(), form.why().strip(), Objects.requireNonNull(due), actor);
        return done(errors, act, ref, model, actor, locale);
    }

    private String done(BindingResult errors, Runnable act, PublicRef ref, Model model, Actor actor, Locale locale) {
        boolean done = Attempt.done(errors, ComplaintPages.CHANGED, act);
        return done ? view.after(ref, actor) : view.show(ref, model, actor, locale);
    }

    /** @return null with an error where it is none */
    private @Nullable LocalDate day(String typed, BindingResult errors) {
        if (errors.hasFieldErrors("due")) {
            return null;
        }
        Optional<LocalDate> day =
                TypedTime.date(typed, clock.instant().atZone(agency.zone()).toLocalDate());
        if (day.isEmpty()) {
            errors.rejectValue("due", "web.moment.unclear");
        }
        return day.orElse(null);
    }
}
