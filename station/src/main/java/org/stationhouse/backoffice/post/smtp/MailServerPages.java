package org.stationhouse.backoffice.post.smtp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.stationhouse.backoffice.post.Mailbox;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The page of the mail server, for the administrator. */
@Controller
class MailServerPages {

    private static final String SET = "post.server.set";

    /** What the browser sends to try it. */
    record TestForm(@NotBlank @Size(max = Mailbox.LONGEST) String to) {

        TestForm {
            to = to == null ? "" : to;
        }
    }

    private final MailServers servers;
    private final MessageSource messages;

    MailServerPages(MailServers servers, MessageSource messages) {
        this.servers = servers;
        this.messages = messages;
    }

    @GetMapping("/mail-server")
    @Needs("post.server.read")
    String show(Model model, Actor actor, Locale locale) {
        String here =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        model.addAttribute(
                "form", servers.read(actor).map(MailServerForm::of).orElseGet(() -> MailServerForm.empty(here)));
        return page(model, actor, locale);
    }

    @PostMapping("/mail-server")
    @Needs(SET)
    String set(
            @Valid @ModelAttribute("form") MailServerForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes after,
            Locale locale) {
        MailServer server = form.toServer(errors);
        boolean done = Attempt.done(
                errors,
                "post.changed",
                () -> servers.set(
                        Objects.requireNonNull(server), form.password().isEmpty() ? null : form.password(), actor));
        if (!done) {
            return page(model, actor, locale);
        }
        after.addFlashAttribute("notice", messages.getMessage("post.server.kept", null, locale));
        return "redirect:/mail-server";
    }

    @PostMapping("/mail-server/test")
    @Needs(SET)
    String test(
            @Valid @ModelAttribute("test") TestForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        if (!errors.hasErrors() && !Mailbox.fits(form.to().strip())) {
            errors.rejectValue("to", "post.mailbox.none");
        }
        var sent = Attempt.made(
                errors, "post.changed", () -> servers.test(new Mailbox(form.to().strip()), actor));
        return sent.isPresent() ? "redirect:/outbox/" + sent.get() : show(model, actor, locale);
    }

    private String page(Model model, Actor actor, Locale locale) {
        model.addAttribute("set", servers.read(actor).isPresent());
        model.addAttribute(
                "safeties",
                new Words(messages, locale)
                        .choices(
                                "post.server.safety.",
                                Arrays.stream(MailServer.Safety.values())
                                        .map(Enum::name)
                                        .toList()));
        return "backoffice/post/smtp/show";
    }
}
