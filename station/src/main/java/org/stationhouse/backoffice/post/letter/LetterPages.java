package org.stationhouse.backoffice.post.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.cases.CaseLinks;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** A letter: written, looked at, mailed, come back. */
@Controller
class LetterPages {

    private static final String WRITE = "post.letter.write";
    private static final String LIST = "post.letter.list";

    /** What the browser sends when a letter goes out. @param certified as typed or scanned, for a certified letter */
    record MailingForm(
            @NotNull LetterState.@Nullable Kind mailing,
            @Size(max = 60) String certified,
            Integer version) {

        MailingForm {
            certified = certified == null ? "" : certified;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends when a letter does not go out, or came back. */
    record EndForm(
            @NotBlank @Size(max = Letter.LONGEST_WHY) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        EndForm {
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    private final Letters letters;
    private final Templates templates;
    private final LetterPress press;
    private final CaseLinks cases;
    private final FileBytes files;
    private final MessageSource messages;

    LetterPages(
            Letters letters,
            Templates templates,
            LetterPress press,
            CaseLinks cases,
            FileBytes files,
            MessageSource messages) {
        this.letters = letters;
        this.templates = templates;
        this.press = press;
        this.cases = cases;
        this.files = files;
        this.messages = messages;
    }

    /** @param about number of a case, from its page */
    @GetMapping("/letters/new")
    @Needs(WRITE)
    String blank(@RequestParam(defaultValue = "") String about, Model model, Actor actor) {
        return edit(new LetterForm("", "", "", about), model, actor);
    }

    @PostMapping("/letters")
    @Needs(WRITE)
    String write(@Valid @ModelAttribute("form") LetterForm form, BindingResult errors, Model model, Actor actor) {
        Letter.New letter = form.toLetter(cases.typed(form.caseNumber(), "caseNumber", errors, actor), errors);
        var written = Attempt.made(errors, "post.changed", () -> letters.write(Objects.requireNonNull(letter), actor));
        return written.isPresent() ? "redirect:/letters/" + written.get() : edit(form, model, actor);
    }

    private String edit(LetterForm form, Model model, Actor actor) {
        Map<String, String> options = new LinkedHashMap<>();
        templates.list(actor).stream()
                .filter(it -> it.retiredAt() == null)
                .forEach(it -> options.put(it.ref().text(), it.name()));
        model.addAttribute("form", form);
        model.addAttribute("templates", options);
        return "backoffice/post/letter/edit";
    }

    @GetMapping("/letters/{ref}")
    @Needs(LIST)
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        model.addAttribute("letter", letters.read(ref, actor).orElseThrow(NoSuch::new));
        model.addAttribute(
                "mailings",
                new Words(messages, locale)
                        .choices(
                                "post.letter.mailing.",
                                Arrays.stream(LetterState.Kind.values())
                                        .map(Enum::name)
                                        .toList()));
        return "backoffice/post/letter/show";
    }

    /** What went out, byte by byte; a draft before that. */
    @GetMapping("/letters/{ref}/letter.pdf")
    @Needs(LIST)
    ResponseEntity<byte[]> paper(@PathVariable PublicRef ref, Actor actor) {
        Letter letter = letters.print(ref, actor).orElseThrow(NoSuch::new);
        LetterState.Mailing mailing = letter.state().mailing();
        byte[] pdf = mailing == null ? press.pdf(letter, true, actor) : kept(mailing.file());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(letter.number() + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private byte[] kept(PublicRef file) {
        try {
            var bytes = new ByteArrayOutputStream();
            files.read(file, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/letters/{ref}/mail")
    @Needs("post.letter.mail")
    String mail(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("mail") MailingForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<CertifiedNumber> certified = CertifiedNumber.of(form.certified());
        if (!form.certified().isBlank() && certified.isEmpty() && !errors.hasFieldErrors("certified")) {
            errors.rejectValue("certified", "post.certified.wrong");
        }
        boolean done = Attempt.done(
                errors,
                "post.changed",
                () -> press.mail(
                        ref, form.version(), Objects.requireNonNull(form.mailing()), certified.orElse(null), actor));
        return done ? "redirect:/letters/" + ref : show(ref, model, actor, locale);
    }

    @PostMapping("/letters/{ref}/returned")
    @Needs("post.letter.mail")
    String comeBack(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("end") EndForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return end(
                ref,
                errors,
                model,
                actor,
                locale,
                () -> letters.comeBack(ref, form.version(), form.why().strip(), actor));
    }

    @PostMapping("/letters/{ref}/cancel")
    @Needs(WRITE)
    String cancel(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("end") EndForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return end(
                ref,
                errors,
                model,
                actor,
                locale,
                () -> letters.cancel(ref, form.version(), form.why().strip(), actor));
    }

    private String end(PublicRef ref, BindingResult errors, Model model, Actor actor, Locale locale, Runnable act) {
        return Attempt.done(errors, "post.changed", act) ? "redirect:/letters/" + ref : show(ref, model, actor, locale);
    }
}
