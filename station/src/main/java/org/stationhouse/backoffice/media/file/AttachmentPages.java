package org.stationhouse.backoffice.media.file;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
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
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The pages of one attachment: what it shows, what is said of it, its hold and its removal. */
@Controller
class AttachmentPages {

    private static final String CHANGED = "media.changed";

    private final AttachmentBook book;
    private final AttachmentDesk desk;
    private final Entering entering;
    private final MessageSource messages;

    AttachmentPages(AttachmentBook book, AttachmentDesk desk, Entering entering, MessageSource messages) {
        this.book = book;
        this.desk = desk;
        this.entering = entering;
        this.messages = messages;
    }

    /** A reason as typed. @param version version that the clerk saw */
    record WhyForm(
            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        WhyForm {
            why = why == null ? "" : why.strip();
            version = version == null ? 0 : version;
        }
    }

    @GetMapping("/attachments/{ref}")
    @Needs("media.attachment.read")
    String show(@PathVariable PublicRef ref, @RequestParam(defaultValue = "1") int page, Model model, Actor actor) {
        return shown(ref, page, model, actor);
    }

    @GetMapping("/attachments/{ref}/edit")
    @Needs("media.attachment.change")
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Attachment now = book.read(ref, actor).attachment();
        return edit(AttachmentForm.of(now), now, model, actor, locale);
    }

    @PostMapping("/attachments/{ref}")
    @Needs("media.attachment.change")
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") AttachmentForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(errors, CHANGED, () -> desk.change(ref, form.version(), form.toNewAttachment(), actor))
                ? "redirect:/attachments/" + ref
                : edit(form, book.read(ref, actor).attachment(), model, actor, locale);
    }

    @PostMapping("/attachments/{ref}/hold")
    @Needs("media.attachment.hold")
    String hold(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("holding") WhyForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return act(ref, errors, model, actor, () -> desk.hold(ref, form.version(), form.why(), actor));
    }

    @PostMapping("/attachments/{ref}/lift")
    @Needs("media.attachment.hold")
    String lift(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("lifting") WhyForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return act(ref, errors, model, actor, () -> desk.lift(ref, form.version(), form.why(), actor));
    }

    @PostMapping("/attachments/{ref}/ask")
    @Needs("media.attachment.ask")
    String ask(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("asking") WhyForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return act(ref, errors, model, actor, () -> desk.ask(ref, form.version(), form.why(), actor));
    }

    @PostMapping("/attachments/{ref}/decline")
    @Needs("media.attachment.remove")
    String decline(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("declining") WhyForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return act(ref, errors, model, actor, () -> desk.decline(ref, form.version(), form.why(), actor));
    }

    /** @param version version that the second person saw */
    record RemovalForm(Integer version) {

        RemovalForm {
            version = version == null ? 0 : version;
        }
    }

    @PostMapping("/attachments/{ref}/remove")
    @Needs("media.attachment.remove")
    String remove(
            @PathVariable PublicRef ref,
            @ModelAttribute("removing") RemovalForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        if (!Attempt.done(errors, CHANGED, () -> desk.remove(ref, form.version(), actor))) {
            return shown(ref, 1, model, actor);
        }
        after.addFlashAttribute("notice", messages.getMessage("media.now.removed", null, locale));
        return "redirect:/attachments/" + ref;
    }

    private String act(PublicRef ref, BindingResult errors, Model model, Actor actor, Runnable act) {
        return Attempt.done(errors, CHANGED, act) ? "redirect:/attachments/" + ref : shown(ref, 1, model, actor);
    }

    private String shown(PublicRef ref, int page, Model model, Actor actor) {
        AttachmentBook.Whole whole = book.read(ref, actor);
        int last = whole.attachment().copies() instanceof Attachment.Copies.Pages it ? it.count() : 1;
        model.addAttribute("whole", whole);
        model.addAttribute("pageNo", Math.clamp(page, 1, Math.max(last, 1)));
        return "backoffice/media/file/show";
    }

    private String edit(AttachmentForm form, Attachment attachment, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("attachment", attachment);
        model.addAttribute("version", attachment.version());
        Choices.into(model, new Words(messages, locale), entering.labels(actor));
        return "backoffice/media/file/edit";
    }
}
