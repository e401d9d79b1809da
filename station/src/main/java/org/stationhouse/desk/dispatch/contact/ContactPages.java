package org.stationhouse.desk.dispatch.contact;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
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
import org.stationhouse.desk.dispatch.info.Articles;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The page on which a contact is logged and what was said is put right. */
@Controller
class ContactPages {

    private static final String LOG = "dispatch.contact.log";
    private static final String CHANGE = "dispatch.contact.change";

    /** Answers offered while somebody says what he wants. */
    static final int OFFERED = 5;

    private final ContactDesk desk;
    private final ContactBook book;
    private final Articles articles;
    private final MessageSource messages;

    ContactPages(ContactDesk desk, ContactBook book, Articles articles, MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.articles = articles;
        this.messages = messages;
    }

    /** @param asks what somebody wants, from the command bar */
    @GetMapping("/contacts/new")
    @Needs(LOG)
    String blank(@RequestParam(defaultValue = "") String asks, Model model, Actor actor, Locale locale) {
        return edit(ContactForm.empty(asks), null, model, actor, locale);
    }

    /** @param then {@code wait} to leave him in the line */
    @PostMapping("/contacts")
    @Needs(LOG)
    String log(
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            Actor actor,
            Locale locale) {
        channelFits(form, null, errors);
        if (errors.hasErrors()) {
            return edit(form, null, model, actor, locale);
        }
        boolean waits = then.equals("wait");
        Contact contact = desk.log(form.toSaid(), waits, actor);
        return waits ? "redirect:/contacts" : "redirect:/contacts/" + contact.ref();
    }

    /** Answers that fit what was typed so far. */
    @GetMapping("/contacts/offer")
    @Needs(LOG)
    String offer(@RequestParam(defaultValue = "") String asks, Model model, Actor actor) {
        model.addAttribute("offered", articles.offer(asks, OFFERED, actor));
        return "desk/dispatch/contact/offer";
    }

    @GetMapping("/contacts/{ref}/edit")
    @Needs(CHANGE)
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Contact contact = contact(ref, actor);
        return edit(ContactForm.of(contact), contact, model, actor, locale);
    }

    @PostMapping("/contacts/{ref}")
    @Needs(CHANGE)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        if (form.channel() == Contact.Channel.WEB) {
            channelFits(form, contact(ref, actor), errors);
        }
        boolean done = Attempt.done(
                errors, "dispatch.contact.elsewhere", () -> desk.change(ref, form.version(), form.toSaid(), actor));
        return done ? "redirect:/contacts/" + ref : edit(form, contact(ref, actor), model, actor, locale);
    }

    /** By the public site comes what came by it, and nothing is logged so by hand. */
    private static List<String> channels(@Nullable Contact contact) {
        boolean web = contact != null && contact.web() != null;
        return ContactListPages.channels().stream()
                .filter(it -> web || !it.equals(Contact.Channel.WEB.name()))
                .toList();
    }

    private static void channelFits(ContactForm form, @Nullable Contact contact, BindingResult errors) {
        if (form.channel() != null && !channels(contact).contains(form.channel().name())) {
            errors.rejectValue("channel", "typeMismatch");
        }
    }

    private Contact contact(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new).contact();
    }

    private String edit(ContactForm form, @Nullable Contact contact, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("contact", contact);
        model.addAttribute("offered", contact == null ? articles.offer(form.asks(), OFFERED, actor) : List.of());
        model.addAttribute(
                "channels", new Words(messages, locale).choices("dispatch.contact.channel.", channels(contact)));
        return "desk/dispatch/contact/edit";
    }
}
