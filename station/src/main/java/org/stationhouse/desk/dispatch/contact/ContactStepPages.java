package org.stationhouse.desk.dispatch.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;
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
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.dispatch.info.Article;
import org.stationhouse.desk.dispatch.info.Articles;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;
import org.stationhouse.foundation.web.Words;

/** A contact and what can be done with it now: each step is one key away. */
@Controller
class ContactStepPages {

    private static final String STEP = "dispatch.contact.step";
    private static final String CHANGED = "dispatch.contact.elsewhere";

    /**
     * What the browser sends to refer somebody.
     *
     * @param to code of who calls back, empty where another agency has it
     * @param agency that agency
     * @param due until when he is called back, a moment as typed
     */
    record ReferForm(
            @Size(max = 40) String to,

            @Size(max = 120) @Pattern(regexp = ContactForm.NO_CONTROL)
            String agency,

            @Size(max = 40) String due,

            Integer version) {

        ReferForm {
            to = to == null ? "" : to;
            agency = agency == null ? "" : agency.strip();
            due = due == null ? "" : due;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to make a call of it. */
    record CallingForm(
            @NotBlank @Size(max = NewCall.LONGEST_NATURE) @Pattern(regexp = ContactForm.NO_CONTROL)
            String nature,

            @NotBlank @Size(max = Place.LONGEST) @Pattern(regexp = ContactForm.NO_CONTROL)
            String place,

            Integer version) {

        CallingForm {
            nature = nature == null ? "" : nature;
            place = place == null ? "" : place;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends when somebody went without an answer. */
    record LeaveForm(
            @NotBlank @Size(max = 300) @Pattern(regexp = ContactForm.NO_CONTROL)
            String why,

            Integer version) {

        LeaveForm {
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    private final ContactDesk desk;
    private final ContactMail mail;
    private final ContactView view;
    private final ContactBook book;
    private final Articles articles;
    private final Natures natures;
    private final Owners owners;
    private final AgencyOffice agency;
    private final MessageSource messages;
    private final Clock clock;

    ContactStepPages(
            ContactDesk desk,
            ContactMail mail,
            ContactView view,
            ContactBook book,
            Articles articles,
            Natures natures,
            Owners owners,
            AgencyOffice agency,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.mail = mail;
        this.view = view;
        this.book = book;
        this.articles = articles;
        this.natures = natures;
        this.owners = owners;
        this.agency = agency;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/contacts/{ref}")
    @Needs("dispatch.contact.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return view.of(ref, model, actor, locale);
    }

    /** @param serve whether he is served now, else he goes back into the line */
    @PostMapping("/contacts/{ref}/turn")
    @Needs(STEP)
    String turn(@PathVariable PublicRef ref, @RequestParam int version, @RequestParam boolean serve, Actor actor) {
        desk.turn(ref, version, serve, actor);
        return serve ? "redirect:/contacts/" + ref : "redirect:/contacts";
    }

    @PostMapping("/contacts/{ref}/answer")
    @Needs(STEP)
    String answer(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("answering") AnswerForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<Article> article = PublicRef.typed(form.article()).flatMap(it -> articles.find(it, actor));
        String said = form.answer().isBlank()
                ? article.map(it -> it.english().title()).orElse("")
                : form.answer().strip();
        if (said.isEmpty() && !errors.hasErrors()) {
            errors.rejectValue("answer", "dispatch.contact.answer.missing");
        }
        if (form.mail() && article.isEmpty() && !errors.hasErrors()) {
            errors.rejectValue("answer", "dispatch.contact.mail.words");
        }
        boolean done = Attempt.done(errors, CHANGED, () -> {
            if (form.mail()) {
                mail.answer(ref, form.version(), article.orElseThrow().ref(), actor);
            } else {
                desk.answer(ref, form.version(), said, article.map(Article::ref).orElse(null), actor);
            }
        });
        return done ? "redirect:/contacts/" + ref : show(ref, model, actor, locale);
    }

    @PostMapping("/contacts/{ref}/refer")
    @Needs(STEP)
    String refer(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("referring") ReferForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        ContactDesk.Referral referral = referral(form, errors, actor, locale);
        boolean done = Attempt.done(errors, CHANGED, () -> desk.refer(ref, form.version(), required(referral), actor));
        return done ? "redirect:/contacts/" + ref : show(ref, model, actor, locale);
    }

    private static <T> T required(@Nullable T said) {
        return Objects.requireNonNull(said);
    }

    /** @return null with an error where nobody is named, or no time by when he calls back */
    private ContactDesk.@Nullable Referral referral(ReferForm form, BindingResult errors, Actor actor, Locale locale) {
        Owner owner = form.to().isEmpty() ? null : owners.of(form.to(), actor).orElse(null);
        if (owner == null && form.agency().isEmpty()) {
            errors.rejectValue("to", "dispatch.contact.to.missing");
        }
        Instant due = null;
        if (owner != null) {
            due = TypedTime.moment(form.due(), now()) instanceof TypedTime.Clear clear ? clear.at() : null;
            if (due == null) {
                errors.rejectValue("due", "web.moment.unclear");
            }
        }
        if (errors.hasErrors()) {
            return null;
        }
        String name = owner instanceof Owner.Person it
                ? it.name()
                : owner instanceof Owner.Line it
                        ? new Words(messages, locale).word(it.queue().right())
                        : "";
        String to = name.isEmpty() || form.agency().isEmpty() ? name + form.agency() : name + ", " + form.agency();
        return new ContactDesk.Referral(owner, to, due);
    }

    /** @param then {@code report} to take his report at the counter */
    @PostMapping("/contacts/{ref}/call")
    @Needs(STEP)
    String call(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("calling") CallingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            Actor actor,
            Locale locale) {
        Contact.Said said =
                book.read(ref, actor).orElseThrow(NoSuch::new).contact().said();
        String name = said.name();
        String phone = said.phone();
        boolean report = then.equals("report");
        Optional<Call> call = Attempt.made(errors, CHANGED, () -> {
            NewCall typed = NewCall.typed(
                    natures, form.nature(), null, form.place(), name == null ? "" : name, phone == null ? "" : phone);
            return report
                    ? desk.takeReport(ref, form.version(), typed, actor)
                    : desk.makeCall(ref, form.version(), typed, actor);
        });
        return call.isPresent()
                ? "redirect:" + (report ? "/case-number/" : "/calls/")
                        + call.get().ref()
                : show(ref, model, actor, locale);
    }

    @PostMapping("/contacts/{ref}/leave")
    @Needs(STEP)
    String leave(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("leaving") LeaveForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> desk.leave(ref, form.version(), form.why().strip(), actor));
        return done ? "redirect:/contacts/" + ref : show(ref, model, actor, locale);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(agency.zone());
    }
}
