package org.stationhouse.desk.dispatch.complaint;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactBook;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The page on which a complaint is taken and put right: first its kind by one key, then what is said. */
@Controller
class ComplaintPages {

    private static final String CHANGE = "dispatch.complaint.change";
    static final String CHANGED = "dispatch.complaint.elsewhere";

    private final ComplaintDesk desk;
    private final ComplaintBook book;
    private final Handlers handlers;
    private final ContactBook contacts;
    private final Owners owners;
    private final AgencyOffice agency;
    private final MessageSource messages;
    private final Clock clock;

    ComplaintPages(
            ComplaintDesk desk,
            ComplaintBook book,
            Handlers handlers,
            ContactBook contacts,
            Owners owners,
            AgencyOffice agency,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.handlers = handlers;
        this.contacts = contacts;
        this.owners = owners;
        this.agency = agency;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param kind null to be asked for it
     * @param what first words, from the command bar
     * @param contact the contact that becomes a complaint, empty for none
     */
    @GetMapping("/complaints/new")
    @Needs(ComplaintDesk.TAKE)
    String blank(
            @RequestParam(required = false) Complaint.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            Actor actor,
            Locale locale) {
        if (kind == null) {
            model.addAttribute("kinds", kinds());
            model.addAttribute("what", what);
            model.addAttribute("contact", contact);
            return "desk/dispatch/complaint/kinds";
        }
        ComplaintForm form = contact.isEmpty()
                ? ComplaintForm.empty(kind, what)
                : ComplaintForm.of(kind, contact(contact, actor), now());
        return edit(form, null, model, actor, locale);
    }

    static List<String> kinds() {
        return Arrays.stream(Complaint.Kind.values()).map(Enum::name).toList();
    }

    private Contact contact(String ref, Actor actor) {
        return contacts.find(ref(ref), actor).orElseThrow(NoSuch::new);
    }

    private static PublicRef ref(String text) {
        return PublicRef.typed(text).orElseThrow(NoSuch::new);
    }

    @PostMapping("/complaints")
    @Needs(ComplaintDesk.TAKE)
    String take(
            @Valid @ModelAttribute("form") ComplaintForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Complaint.Said said = form.toSaid(null, member(form, errors, actor), now(), errors);
        Complaint.Receipt receipt = form.receipt();
        if (receipt == null && !errors.hasErrors()) {
            errors.rejectValue("receipt", "typeMismatch");
        }
        PublicRef contact = form.contact().isEmpty() || errors.hasErrors()
                ? null
                : contact(form.contact(), actor).ref();
        Optional<Complaint> complaint = Attempt.made(
                errors,
                CHANGED,
                () -> desk.take(said, receipt == null ? Complaint.Receipt.NONE : receipt, form.to(), contact, actor));
        return complaint.isPresent()
                ? "redirect:/complaints/" + complaint.get().ref()
                : edit(form, null, model, actor, locale);
    }

    private Complaint.@Nullable Member member(ComplaintForm form, BindingResult errors, Actor actor) {
        if (form.member().isEmpty()) {
            return null;
        }
        if (form.employee().isBlank() && !errors.hasFieldErrors("employee")) {
            errors.rejectValue("employee", "dispatch.complaint.employee.missing");
        }
        return Attempt.made(errors, CHANGED, () -> handlers.member(form.member(), actor))
                .orElse(null);
    }

    @GetMapping("/complaints/{ref}/edit")
    @Needs(CHANGE)
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Complaint complaint = complaint(ref, actor);
        return edit(ComplaintForm.of(complaint, now()), complaint, model, actor, locale);
    }

    /** Who makes it confidential may not know of it any more, unless it was given to him. */
    @PostMapping("/complaints/{ref}")
    @Needs(CHANGE)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") ComplaintForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Complaint complaint = complaint(ref, actor);
        Complaint.Said said = form.toSaid(complaint.said().cameAt(), member(form, errors, actor), now(), errors);
        boolean done = Attempt.done(errors, CHANGED, () -> desk.change(ref, form.version(), said, form.to(), actor));
        if (!done) {
            return edit(form, complaint, model, actor, locale);
        }
        return said.kind().confidential() && !complaint.confidential()
                ? "redirect:/complaints"
                : "redirect:/complaints/" + ref;
    }

    private Complaint complaint(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new).complaint();
    }

    private String edit(ComplaintForm form, @Nullable Complaint complaint, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        Complaint.Kind kind = form.kind() == null ? Complaint.Kind.SERVICE : form.kind();
        boolean gives = complaint == null
                ? kind.confidential()
                : !complaint.confidential() && complaint.state() instanceof ComplaintState.Taken;
        model.addAttribute("form", form);
        model.addAttribute("kind", kind);
        model.addAttribute("complaint", complaint);
        model.addAttribute("kinds", words.choices("dispatch.complaint.kind.", kinds()));
        model.addAttribute("channels", words.choices("dispatch.contact.channel.", names(Contact.Channel.values())));
        model.addAttribute("receipts", words.choices("dispatch.complaint.receipt.", names(Complaint.Receipt.values())));
        model.addAttribute("members", owners.people(actor));
        model.addAttribute("handlers", gives ? handlers.options(actor) : Map.of());
        return "desk/dispatch/complaint/edit";
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(agency.zone());
    }
}
