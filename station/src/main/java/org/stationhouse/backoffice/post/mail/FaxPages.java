package org.stationhouse.backoffice.post.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
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
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** A fax: logged, put right, its report noted, its cover sheet printed. It is looked at among the mail. */
@Controller
class FaxPages {

    private static final String LOG = "post.mail.log";

    /** What the browser sends to note the report of the machine. */
    record ReportForm(@NotNull Fax.@Nullable Result result, Integer version) {

        ReportForm {
            version = version == null ? 0 : version;
        }
    }

    private final MailLog log;
    private final FaxLog faxes;
    private final FaxTyped typed;
    private final MailClocks clocks;
    private final Owners owners;
    private final AgencyOffice agency;
    private final MessageSource messages;

    FaxPages(
            MailLog log,
            FaxLog faxes,
            FaxTyped typed,
            MailClocks clocks,
            Owners owners,
            AgencyOffice agency,
            MessageSource messages) {
        this.log = log;
        this.faxes = faxes;
        this.typed = typed;
        this.clocks = clocks;
        this.owners = owners;
        this.agency = agency;
        this.messages = messages;
    }

    /** @param correspondent begun in the command bar */
    @GetMapping("/faxes/new")
    @Needs(LOG)
    String blank(
            @RequestParam(defaultValue = "IN") Fax.Way way,
            @RequestParam(defaultValue = "") String correspondent,
            Model model,
            Actor actor,
            Locale locale) {
        return edit(FaxForm.empty(way, correspondent), null, model, actor, locale);
    }

    /** @param then "next" to log the next fax of the same way at once */
    @PostMapping("/faxes")
    @Needs(LOG)
    String log(
            @Valid @ModelAttribute("form") FaxForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            Actor actor,
            Locale locale) {
        NewMail fax = typed.fax(form, true, errors, actor);
        var logged = Attempt.made(errors, "post.changed", () -> log.log(Objects.requireNonNull(fax), actor));
        if (logged.isEmpty()) {
            return edit(form, null, model, actor, locale);
        }
        return then.equals("next") ? "redirect:/faxes/new?way=" + form.way() : "redirect:/mail/" + logged.get();
    }

    /** Numbers that faxes to who is typed so far reached, {@code numbers.jte}. */
    @GetMapping("/faxes/numbers")
    @Needs(LOG)
    String numbers(@RequestParam(defaultValue = "") String correspondent, Model model, Actor actor) {
        model.addAttribute("numbers", faxes.reached(correspondent, actor));
        return "backoffice/post/mail/numbers";
    }

    @GetMapping("/faxes/{ref}/edit")
    @Needs(LOG)
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Mailpiece piece = log.read(ref, actor).orElseThrow(NoSuch::new).piece();
        Fax fax = Optional.ofNullable(piece.fax()).orElseThrow(NoSuch::new);
        return edit(FaxForm.of(piece, fax, agency.zone()), piece, model, actor, locale);
    }

    @PostMapping("/faxes/{ref}")
    @Needs(LOG)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") FaxForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        NewMail fax = typed.fax(form, false, errors, actor);
        boolean done = Attempt.done(
                errors, "post.changed", () -> log.change(ref, form.version(), Objects.requireNonNull(fax), actor));
        return done
                ? "redirect:/mail/" + ref
                : edit(form, log.read(ref, actor).orElseThrow(NoSuch::new).piece(), model, actor, locale);
    }

    @PostMapping("/faxes/{ref}/report")
    @Needs(LOG)
    String report(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("report") ReportForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                "post.changed",
                () -> faxes.report(ref, form.version(), Objects.requireNonNull(form.result()), actor));
        if (done) {
            return "redirect:/mail/" + ref;
        }
        model.addAttribute("whole", log.read(ref, actor).orElseThrow(NoSuch::new));
        return "backoffice/post/mail/show";
    }

    /** The sheet that goes in front of an outgoing fax, {@code coverpaper.jte}. */
    @GetMapping("/faxes/{ref}/cover.pdf")
    @Needs("post.fax.print")
    String cover(@PathVariable PublicRef ref, Model model, Actor actor) {
        Mailpiece piece = faxes.cover(ref, actor);
        model.addAttribute("piece", piece);
        model.addAttribute("fax", Objects.requireNonNull(piece.fax()));
        model.addAttribute("file", piece.number());
        return "backoffice/post/mail/coverpaper";
    }

    private String edit(FaxForm form, @Nullable Mailpiece piece, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute("form", form);
        model.addAttribute("piece", piece);
        model.addAttribute("kinds", words.choices("post.mail.kind.", MailPages.kinds()));
        model.addAttribute("ways", words.choices("post.fax.way.", List.of("IN", "OUT")));
        model.addAttribute("people", owners.options(words, actor));
        model.addAttribute("clocks", clocks.choices(words));
        return "backoffice/post/mail/faxedit";
    }
}
