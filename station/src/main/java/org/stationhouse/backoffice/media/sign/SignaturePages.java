package org.stationhouse.backoffice.media.sign;

import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.context.MessageSource;
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
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.sign.Signature.Mark;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The page on which somebody signs, and the ones that show that he did. */
@Controller
class SignaturePages {

    private final SignatureDesk desk;
    private final MessageSource messages;

    SignaturePages(SignatureDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/signatures/new")
    @Needs(SignatureDesk.TAKE)
    String blank(@RequestParam PublicRef record, Model model, Actor actor, Locale locale) {
        Borne borne = desk.open(record, actor);
        return edit(SignatureForm.empty(SignatureDesk.state(borne)), borne, model, locale);
    }

    @PostMapping("/signatures/of/{record}")
    @Needs(SignatureDesk.TAKE)
    String take(
            @PathVariable PublicRef record,
            @Valid @ModelAttribute("form") SignatureForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<Mark> mark = form.mark();
        if (mark.isEmpty() && !errors.hasFieldErrors(form.needed())) {
            errors.rejectValue(form.needed(), "media.signature.needed." + form.needed());
        }
        Optional<PublicRef> taken = Attempt.made(
                errors,
                "media.changed",
                () -> desk.take(record, form.stood(), form.signer(), form.statement(), mark.orElseThrow(), actor));
        return taken.map(it -> "redirect:/signatures/" + it).orElseGet(() -> {
            Borne borne = desk.open(record, actor);
            return edit(form, borne, model, locale);
        });
    }

    private String edit(SignatureForm form, Borne borne, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("borne", borne);
        model.addAttribute("stood", SignatureDesk.state(borne));
        model.addAttribute(
                "ways",
                new Words(messages, locale)
                        .choices(
                                "media.signature.way.",
                                Stream.of(SignatureForm.Way.values())
                                        .map(SignatureForm.Way::name)
                                        .toList()));
        return "backoffice/media/sign/edit";
    }

    @GetMapping("/signatures/{ref}")
    @Needs(SignatureDesk.READ)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", desk.read(ref, actor));
        return "backoffice/media/sign/show";
    }

    @GetMapping("/signatures/{ref}/drawn.svg")
    @Needs(SignatureDesk.READ)
    ResponseEntity<String> drawn(@PathVariable PublicRef ref, Actor actor) {
        if (!(desk.read(ref, actor).signature().mark() instanceof Mark.Drawn it)) {
            throw new NoSuch();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(it.svg());
    }

    @GetMapping("/signatures/{ref}/print.pdf")
    @Needs(SignatureDesk.PRINT)
    String print(@PathVariable PublicRef ref, Model model, Actor actor) {
        SignatureDesk.Whole whole = desk.print(ref, actor);
        model.addAttribute("whole", whole);
        model.addAttribute("drawn", whole.signature().mark() instanceof Mark.Drawn it ? address(it) : "");
        model.addAttribute("file", "signature-" + ref);
        return "backoffice/media/sign/signaturepaper";
    }

    static String address(Mark.Drawn mark) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(Strokes.in(mark.svg()).drawn(), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
