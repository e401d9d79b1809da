package org.stationhouse.desk.dispatch.visitor;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
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
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The page on which a visitor is signed in and what was said of him is put right. */
@Controller
class VisitorPages {

    private static final String CHANGE = "dispatch.visitor.change";
    static final String CHANGED = "dispatch.visitor.elsewhere";

    /** Former visits offered while a name is typed, and letters of it that are enough to look. */
    private static final int OFFERED = 5;

    private static final int ENOUGH = 3;

    private final VisitorDesk desk;
    private final VisitorBook book;
    private final ContactBook contacts;
    private final Owners owners;
    private final MessageSource messages;

    VisitorPages(VisitorDesk desk, VisitorBook book, ContactBook contacts, Owners owners, MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.contacts = contacts;
        this.owners = owners;
        this.messages = messages;
    }

    /**
     * @param name of whom, from the command bar
     * @param again an earlier visit of the same person, empty for none
     * @param contact the contact at the counter that becomes a visitor, empty for none
     */
    @GetMapping("/visitors/new")
    @Needs(VisitorDesk.RECEIVE)
    String blank(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            Actor actor,
            Locale locale) {
        VisitorForm form = !again.isEmpty()
                ? VisitorForm.again(visitor(ref(again), actor))
                : !contact.isEmpty() ? VisitorForm.of(contact(contact, actor)) : VisitorForm.empty(name);
        return edit(form, null, model, actor, locale);
    }

    private Contact contact(String ref, Actor actor) {
        return contacts.find(ref(ref), actor).orElseThrow(NoSuch::new);
    }

    private static PublicRef ref(String text) {
        return PublicRef.typed(text).orElseThrow(NoSuch::new);
    }

    @PostMapping("/visitors")
    @Needs(VisitorDesk.RECEIVE)
    String signIn(
            @Valid @ModelAttribute("form") VisitorForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Visitor.Host host = host(form.host(), "host", owners, messages, errors, actor, locale);
        PublicRef contact = form.contact().isEmpty() || errors.hasErrors()
                ? null
                : contact(form.contact(), actor).ref();
        Optional<Visitor> visitor = Attempt.made(errors, CHANGED, () -> desk.signIn(form.toSaid(host), contact, actor));
        return visitor.isPresent()
                ? "redirect:/visitors/" + visitor.get().ref()
                : edit(form, null, model, actor, locale);
    }

    /** @return null with an error where the code names nobody, null without one where it is empty */
    static Visitor.@Nullable Host host(
            String code,
            String field,
            Owners owners,
            MessageSource messages,
            BindingResult errors,
            Actor actor,
            Locale locale) {
        if (code.isEmpty() || errors.hasFieldErrors(field)) {
            return null;
        }
        Owner owner = owners.of(code, actor).orElse(null);
        if (owner == null) {
            errors.rejectValue(field, "typeMismatch");
            return null;
        }
        return new Visitor.Host(
                owner.code(),
                switch (owner) {
                    case Owner.Person it -> it.name();
                    case Owner.Line it ->
                        new Words(messages, locale).word(it.queue().right());
                });
    }

    /** Earlier visits that fit the name as it is typed. */
    @GetMapping("/visitors/known")
    @Needs(VisitorDesk.RECEIVE)
    String known(@RequestParam(defaultValue = "") String name, Model model, Actor actor) {
        model.addAttribute("known", offers(name, actor));
        return "desk/dispatch/visitor/known";
    }

    private List<Visitor> offers(String name, Actor actor) {
        String typed = name.strip().replaceAll("\\s+", " ");
        return typed.length() < ENOUGH ? List.of() : book.known(typed, OFFERED, actor);
    }

    @GetMapping("/visitors/{ref}/edit")
    @Needs(CHANGE)
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Visitor visitor = visitor(ref, actor);
        return edit(VisitorForm.of(visitor), visitor, model, actor, locale);
    }

    @PostMapping("/visitors/{ref}")
    @Needs(CHANGE)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") VisitorForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(errors, CHANGED, () -> desk.change(ref, form.version(), form.toSaid(null), actor));
        return done ? "redirect:/visitors/" + ref : edit(form, visitor(ref, actor), model, actor, locale);
    }

    private Visitor visitor(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new).visitor();
    }

    private String edit(VisitorForm form, @Nullable Visitor visitor, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute("form", form);
        model.addAttribute("visitor", visitor);
        model.addAttribute("known", visitor == null ? offers(form.name(), actor) : List.of());
        model.addAttribute("hosts", owners.options(words, actor));
        model.addAttribute(
                "kinds",
                words.choices(
                        "dispatch.visitor.seen.",
                        Arrays.stream(Visitor.Seen.values()).map(Enum::name).toList()));
        return "desk/dispatch/visitor/edit";
    }
}
