package org.stationhouse.backoffice.media.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Notes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The pages of notes: write one, read it with all it ever said, change it, hold it. */
@Controller
class NotePages {

    /** A reason as typed. */
    record ReasonForm(
            @NotBlank @Size(max = Note.LONGEST_WHY) @Pattern(regexp = NoteForm.NO_CONTROL)
            String why) {

        ReasonForm {
            why = why == null ? "" : why.strip();
        }
    }

    private static final String CHANGED = "media.changed";

    private final NoteDesk desk;
    private final MessageSource messages;

    NotePages(NoteDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/notes/new")
    @Needs(NoteDesk.WRITE)
    String blank(@RequestParam PublicRef record, Model model, Actor actor, Locale locale) {
        return edit(NoteForm.empty(), null, desk.open(record, actor), model, actor, locale);
    }

    @PostMapping("/notes/of/{record}")
    @Needs(NoteDesk.WRITE)
    String write(
            @PathVariable PublicRef record,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<PublicRef> written = Attempt.made(errors, CHANGED, () -> desk.write(record, form.said(), actor));
        return written.map(it -> "redirect:/notes/" + it)
                .orElseGet(() -> edit(form, null, desk.open(record, actor), model, actor, locale));
    }

    @GetMapping("/notes/{ref}")
    @Needs(Notes.READ)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", desk.read(ref, actor));
        return "backoffice/media/note/show";
    }

    @GetMapping("/notes/{ref}/edit")
    @Needs(NoteDesk.WRITE)
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        NoteDesk.Whole whole = desk.read(ref, actor);
        return edit(NoteForm.of(whole.note()), whole.note(), whole.borne(), model, actor, locale);
    }

    @PostMapping("/notes/{ref}")
    @Needs(NoteDesk.WRITE)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        if (form.why().isEmpty() && !errors.hasFieldErrors("why")) {
            errors.rejectValue("why", "NotBlank");
        }
        if (Attempt.done(errors, CHANGED, () -> desk.change(ref, form.version(), form.said(), form.why(), actor))) {
            return "redirect:/notes/" + ref;
        }
        NoteDesk.Whole whole = desk.read(ref, actor);
        return edit(form, whole.note(), whole.borne(), model, actor, locale);
    }

    private String edit(NoteForm form, @Nullable Note note, Borne borne, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("note", note);
        model.addAttribute("borne", borne);
        model.addAttribute(
                "labels",
                new Words(messages, locale)
                        .choices(
                                "media.label.",
                                desk.labels(actor).stream()
                                        .sorted()
                                        .map(Label::name)
                                        .toList()));
        return "backoffice/media/note/edit";
    }

    @PostMapping("/notes/{ref}/hold")
    @Needs(NoteDesk.HOLD)
    String hold(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("holding") ReasonForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return Attempt.done(errors, CHANGED, () -> desk.hold(ref, form.why(), actor))
                ? "redirect:/notes/" + ref
                : show(ref, model, actor);
    }

    @PostMapping("/notes/{ref}/lift")
    @Needs(NoteDesk.HOLD)
    String lift(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("lifting") ReasonForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return Attempt.done(errors, CHANGED, () -> desk.lift(ref, form.why(), actor))
                ? "redirect:/notes/" + ref
                : show(ref, model, actor);
    }
}
