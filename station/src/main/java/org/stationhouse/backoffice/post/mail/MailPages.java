package org.stationhouse.backoffice.post.mail;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.cases.CaseLinks;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;
import org.stationhouse.foundation.web.Words;

/** A piece of mail: logged, looked at, put right. */
@Controller
class MailPages {

    private static final String LOG = "post.mail.log";

    private final MailLog log;
    private final CaseLinks cases;
    private final CaseHints hints;
    private final MailClocks clocks;
    private final Owners owners;
    private final AgencyOffice agency;
    private final MessageSource messages;
    private final Clock clock;

    MailPages(
            MailLog log,
            CaseLinks cases,
            CaseHints hints,
            MailClocks clocks,
            Owners owners,
            AgencyOffice agency,
            MessageSource messages,
            Clock clock) {
        this.log = log;
        this.cases = cases;
        this.hints = hints;
        this.clocks = clocks;
        this.owners = owners;
        this.agency = agency;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/mail/new")
    @Needs(LOG)
    String blank(@RequestParam(defaultValue = "") String certified, Model model, Actor actor, Locale locale) {
        return edit(MailForm.empty(certified), null, model, actor, locale);
    }

    /** @param then "next" to log the next piece at once */
    @PostMapping("/mail")
    @Needs(LOG)
    String log(
            @Valid @ModelAttribute("form") MailForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            Actor actor,
            Locale locale) {
        NewMail piece = piece(form, owners.of(form.to(), actor), errors, actor);
        var logged = Attempt.made(errors, "post.changed", () -> log.log(Objects.requireNonNull(piece), actor));
        if (logged.isEmpty()) {
            return edit(form, null, model, actor, locale);
        }
        return then.equals("next") ? "redirect:/mail/new" : "redirect:/mail/" + logged.get();
    }

    /** Cases that what is typed so far names, {@code cases.jte}. */
    @GetMapping("/mail/cases")
    @Needs(LOG)
    String cases(
            @RequestParam(defaultValue = "") String correspondent,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "") String certified,
            Model model,
            Actor actor) {
        model.addAttribute("hints", hints.of(summary + " | " + correspondent + " | " + certified, actor));
        return "backoffice/post/mail/cases";
    }

    @GetMapping("/mail/{ref}")
    @Needs("post.mail.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", log.read(ref, actor).orElseThrow(NoSuch::new));
        return "backoffice/post/mail/show";
    }

    @GetMapping("/mail/{ref}/edit")
    @Needs(LOG)
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Mailpiece piece = log.read(ref, actor).orElseThrow(NoSuch::new).piece();
        if (piece.fax() != null) {
            return "redirect:/faxes/" + ref + "/edit";
        }
        return edit(MailForm.of(piece, agency.zone()), piece, model, actor, locale);
    }

    @PostMapping("/mail/{ref}")
    @Needs(LOG)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") MailForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        NewMail piece = piece(form, Optional.of(new Owner.Line(Queue.RECORDS)), errors, actor);
        boolean done = Attempt.done(
                errors, "post.changed", () -> log.change(ref, form.version(), Objects.requireNonNull(piece), actor));
        return done
                ? "redirect:/mail/" + ref
                : edit(form, log.read(ref, actor).orElseThrow(NoSuch::new).piece(), model, actor, locale);
    }

    private String edit(MailForm form, @Nullable Mailpiece piece, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute("form", form);
        model.addAttribute("piece", piece);
        model.addAttribute("kinds", words.choices("post.mail.kind.", kinds()));
        model.addAttribute("people", owners.options(words, actor));
        model.addAttribute("clocks", clocks.choices(words));
        return "backoffice/post/mail/edit";
    }

    static List<String> kinds() {
        return Arrays.stream(Mailpiece.Kind.values()).map(Enum::name).toList();
    }

    /** @return null with errors beside the fields that can't be taken */
    private @Nullable NewMail piece(MailForm form, Optional<Owner> to, BindingResult errors, Actor actor) {
        Optional<CertifiedNumber> certified = CertifiedNumber.of(form.certified());
        if (!form.certified().isBlank() && certified.isEmpty()) {
            reject("certified", "post.certified.wrong", errors);
        }
        Instant at = TypedTime.moment(form.at(), now()) instanceof TypedTime.Clear clear ? clear.at() : null;
        if (at == null) {
            reject("at", "web.moment.unclear", errors);
        }
        Optional<LocalDate> due =
                form.due().isBlank() ? Optional.empty() : TypedTime.date(form.due(), now().toLocalDate());
        if (!form.due().isBlank() && due.isEmpty()) {
            reject("due", "web.moment.unclear", errors);
        }
        if (to.isEmpty()) {
            reject("to", "post.mail.to.unknown", errors);
        }
        CaseLink about = cases.typed(form.caseNumber(), "caseNumber", errors, actor);
        Mailpiece.Kind kind = form.kind();
        Optional<Set<RuleId>> started = kind == null ? Optional.empty() : clocks.chosen(kind, form.clock());
        if (kind != null && started.isEmpty()) {
            reject("clock", "post.mail.clocks.other", errors);
        }
        if (errors.hasErrors() || at == null || to.isEmpty() || kind == null) {
            return null;
        }
        return new NewMail(
                at,
                kind,
                certified.orElse(null),
                form.correspondent().strip(),
                form.summary().isBlank() ? null : form.summary().strip(),
                about,
                to.get(),
                due.<Deadline>map(day -> new Deadline.Day(day, agency.zone())).orElse(null),
                started.orElse(Set.of()));
    }

    private static void reject(String field, String word, BindingResult errors) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(agency.zone());
    }
}
