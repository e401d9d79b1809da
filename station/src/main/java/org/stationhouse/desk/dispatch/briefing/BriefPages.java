package org.stationhouse.desk.dispatch.briefing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
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
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The page on which a short record is written and put right: first its kind by one key, then the few fields of that kind. */
@Controller
class BriefPages {

    private static final String WRITE = "dispatch.brief.write";
    private static final String CHANGE = "dispatch.brief.change";
    static final String CHANGED = "dispatch.brief.elsewhere";

    private final BriefDesk desk;
    private final BriefBook book;
    private final BriefDays days;
    private final Origin origin;
    private final Owners owners;
    private final AgencyOffice agency;
    private final MessageSource messages;
    private final Clock clock;

    BriefPages(
            BriefDesk desk,
            BriefBook book,
            BriefDays days,
            Origin origin,
            Owners owners,
            AgencyOffice agency,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.days = days;
        this.origin = origin;
        this.owners = owners;
        this.agency = agency;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param kind null to be asked for it
     * @param what from the command bar
     * @param call reference of the call that it comes from, empty for none
     * @param contact the same of a contact
     */
    @GetMapping("/briefs/new")
    @Needs(WRITE)
    String blank(
            @RequestParam(required = false) Brief.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            Actor actor,
            Locale locale) {
        if (kind == null) {
            model.addAttribute("kinds", kinds());
            model.addAttribute("what", what);
            model.addAttribute("call", call);
            model.addAttribute("contact", contact);
            return "desk/dispatch/briefing/kinds";
        }
        BriefForm.Begin begin = origin.begin(what, call, contact, actor);
        return edit(BriefForm.begun(kind, begin, days.of(kind).days()), null, model, actor, locale);
    }

    static List<String> kinds() {
        return Arrays.stream(Brief.Kind.values()).map(Enum::name).toList();
    }

    @PostMapping("/briefs")
    @Needs(WRITE)
    String write(
            @Valid @ModelAttribute("form") BriefForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Brief.Kind kind = form.kind() == null ? Brief.Kind.TRAFFIC : form.kind();
        Brief.Duty duty = kind == Brief.Kind.HAZARD ? duty(form, errors, actor, locale) : null;
        Brief.Said said = form.toSaid(kind, duty, now(), errors);
        Brief.From from = errors.hasErrors()
                ? null
                : origin.from(form.call(), form.contact(), actor).orElse(null);
        Optional<Brief> brief = Attempt.made(errors, CHANGED, () -> desk.write(said, from, actor));
        return brief.isPresent() ? "redirect:/briefs/" + brief.get().ref() : edit(form, null, model, actor, locale);
    }

    private Brief.@Nullable Duty duty(BriefForm form, BindingResult errors, Actor actor, Locale locale) {
        Optional<LocalDate> due = BriefForm.day(form.due(), "due", now(), errors);
        Owner owner = form.to().isEmpty() ? null : owners.of(form.to(), actor).orElse(null);
        if (owner == null) {
            if (!form.to().isEmpty()) {
                errors.rejectValue("to", "typeMismatch");
            }
            return null;
        }
        String name = switch (owner) {
            case Owner.Person it -> it.name();
            case Owner.Line it -> new Words(messages, locale).word(it.queue().right());
        };
        return new Brief.Duty(owner.code(), name, due.orElse(now().toLocalDate()));
    }

    @GetMapping("/briefs/{ref}/edit")
    @Needs(CHANGE)
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Brief brief = brief(ref, actor);
        return edit(BriefForm.of(brief, now()), brief, model, actor, locale);
    }

    @PostMapping("/briefs/{ref}")
    @Needs(CHANGE)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") BriefForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Brief brief = brief(ref, actor);
        Brief.Said said = form.toSaid(brief.said().kind(), brief.said().duty(), now(), errors);
        boolean done = Attempt.done(errors, CHANGED, () -> desk.change(ref, form.version(), said, actor));
        return done ? "redirect:/briefs/" + ref : edit(form, brief, model, actor, locale);
    }

    private Brief brief(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new).brief();
    }

    private String edit(BriefForm form, @Nullable Brief brief, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        Brief.Kind kind = brief != null ? brief.said().kind() : form.kind() == null ? Brief.Kind.TRAFFIC : form.kind();
        model.addAttribute("form", form);
        model.addAttribute("kind", kind);
        model.addAttribute("brief", brief);
        model.addAttribute("most", days.of(kind).most());
        model.addAttribute(
                "standings",
                words.choices(
                        "dispatch.brief.standing.",
                        (kind == Brief.Kind.PROPERTY ? BriefForm.OWNING : BriefForm.SUSPECTED)
                                .stream().map(Enum::name).toList()));
        model.addAttribute("owners", owners.options(words, actor));
        return "desk/dispatch/briefing/edit";
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(agency.zone());
    }
}
