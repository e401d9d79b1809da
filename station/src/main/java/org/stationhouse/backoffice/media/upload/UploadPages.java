package org.stationhouse.backoffice.media.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.file.Choices;
import org.stationhouse.backoffice.media.file.Entering;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.web.Words;

/** The pages on which files are chosen or pictures taken, and the list of what a person has not finished. */
@Controller
class UploadPages {

    private final UploadDesk desk;
    private final UploadLook look;
    private final Entering entering;
    private final MessageSource messages;

    UploadPages(UploadDesk desk, UploadLook look, Entering entering, MessageSource messages) {
        this.desk = desk;
        this.look = look;
        this.entering = entering;
        this.messages = messages;
    }

    @GetMapping("/attachments/new")
    @Needs(Entering.ATTACH)
    String blank(@RequestParam PublicRef record, Model model, Actor actor, Locale locale) {
        return page("backoffice/media/upload/edit", record, model, actor, locale);
    }

    @GetMapping("/attachments/camera")
    @Needs(Entering.ATTACH)
    String camera(@RequestParam PublicRef record, Model model, Actor actor, Locale locale) {
        return page("backoffice/media/upload/camera", record, model, actor, locale);
    }

    @GetMapping("/attachments/uploads")
    @Needs(Entering.ATTACH)
    String unfinished(Model model, Actor actor) {
        model.addAttribute("uploads", desk.unfinished(actor));
        return "backoffice/media/upload/list";
    }

    @PostMapping("/attachments/uploads/{ref}/give-up")
    @Needs(Entering.ATTACH)
    String giveUp(@PathVariable PublicRef ref, Actor actor) {
        desk.giveUp(ref, actor);
        return "redirect:/attachments/uploads";
    }

    /** A form without a script: small files, each read once from the line into the store. */
    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Entering.ATTACH)
    String plain(
            @RequestParam PublicRef record,
            HttpServletRequest request,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        try {
            int taken = new PlainForm(desk, record, actor).take(request);
            after.addFlashAttribute("notice", messages.getMessage("media.now.attached", new Object[] {taken}, locale));
            return "redirect:/attachments?record=" + record;
        } catch (Refusal e) {
            model.addAttribute("refused", String.valueOf(e.getMessage()));
            return page("backoffice/media/upload/edit", record, model, actor, locale);
        }
    }

    private String page(String view, PublicRef record, Model model, Actor actor, Locale locale) {
        Borne borne = look.open(record, actor);
        model.addAttribute("borne", borne);
        model.addAttribute("uploads", look.coming(record, actor));
        Choices.into(model, new Words(messages, locale), entering.labels(actor));
        return view;
    }
}
