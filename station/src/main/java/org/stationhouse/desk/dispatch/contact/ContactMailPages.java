package org.stationhouse.desk.dispatch.contact;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** E-mails a handout from the page of a contact. */
@Controller
class ContactMailPages {

    /** What the browser sends. @param article reference of what is handed out */
    record EmailForm(String article, Integer version) {

        EmailForm {
            article = article == null ? "" : article;
            version = version == null ? 0 : version;
        }
    }

    private final HandoutMail mail;
    private final ContactView view;

    ContactMailPages(HandoutMail mail, ContactView view) {
        this.mail = mail;
        this.view = view;
    }

    @PostMapping("/contacts/{ref}/email")
    @Needs("dispatch.contact.email")
    String email(
            @PathVariable PublicRef ref,
            @ModelAttribute("emailing") EmailForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        PublicRef article = PublicRef.typed(form.article()).orElseThrow(NoSuch::new);
        boolean done = Attempt.done(
                errors, "dispatch.contact.elsewhere", () -> mail.send(ref, form.version(), article, actor));
        return done ? "redirect:/contacts/" + ref : view.of(ref, model, actor, locale);
    }
}
