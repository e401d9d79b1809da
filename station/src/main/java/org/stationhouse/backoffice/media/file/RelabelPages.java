package org.stationhouse.backoffice.media.file;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The page on which the labels of an attachment are changed, with the reason. */
@Controller
class RelabelPages {

    /** What the browser sends. @param version version that the clerk saw */
    record RelabelForm(
            Set<Label> labels,

            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        RelabelForm {
            labels = labels == null ? Set.of() : Set.copyOf(labels);
            why = why == null ? "" : why.strip();
            version = version == null ? 0 : version;
        }
    }

    private final AttachmentBook book;
    private final AttachmentDesk desk;
    private final Entering entering;
    private final MessageSource messages;

    RelabelPages(AttachmentBook book, AttachmentDesk desk, Entering entering, MessageSource messages) {
        this.book = book;
        this.desk = desk;
        this.entering = entering;
        this.messages = messages;
    }

    @GetMapping("/attachments/{ref}/labels")
    @Needs(AttachmentDesk.RELABEL)
    String open(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Attachment now = book.read(ref, actor).attachment();
        return edit(new RelabelForm(now.labels(), "", now.version()), now, model, actor, locale);
    }

    @PostMapping("/attachments/{ref}/labels")
    @Needs(AttachmentDesk.RELABEL)
    String relabel(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") RelabelForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors, "media.changed", () -> desk.relabel(ref, form.version(), form.labels(), form.why(), actor));
        return done
                ? "redirect:/attachments/" + ref
                : edit(form, book.read(ref, actor).attachment(), model, actor, locale);
    }

    private String edit(RelabelForm form, Attachment attachment, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("attachment", attachment);
        Choices.into(model, new Words(messages, locale), entering.labels(actor));
        return "backoffice/media/file/relabel";
    }
}
