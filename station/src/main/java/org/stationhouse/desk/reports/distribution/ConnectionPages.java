package org.stationhouse.desk.reports.distribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The lines out of the house on one page: the list, and the form that opens one. */
@Controller
class ConnectionPages {

    /** What the browser sends to open a connection. */
    record ConnectionForm(
            @NotBlank @Size(max = Connection.LONGEST_NAME) @Pattern(regexp = "\\P{Cc}*")
            String name,

            @NotNull @Pattern(regexp = "FOLDER|WEBHOOK") String channel,

            @NotBlank @Size(max = Connection.LONGEST_ADDRESS) @Pattern(regexp = "\\P{Cc}*")
            String address,

            @Size(max = Connection.LONGEST_SECRET) @Pattern(regexp = "\\P{Cc}*")
            String secret) {

        ConnectionForm {
            name = name == null ? "" : name;
            channel = channel == null ? "" : channel;
            address = address == null ? "" : address;
            secret = secret == null ? "" : secret;
        }

        static ConnectionForm empty() {
            return new ConnectionForm("", Channel.FOLDER.name(), "", "");
        }
    }

    private final ConnectionDesk desk;
    private final MessageSource messages;

    ConnectionPages(ConnectionDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/distribution/connections")
    @Needs(ConnectionDesk.LIST)
    String list(Model model, Actor actor, Locale locale) {
        return page(ConnectionForm.empty(), model, actor, locale);
    }

    @PostMapping("/distribution/connections")
    @Needs(ConnectionDesk.WRITE)
    String add(
            @Valid @ModelAttribute("form") ConnectionForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                "reports.packet.elsewhere",
                () -> desk.add(
                        form.name().strip(),
                        Channel.valueOf(form.channel()),
                        form.address().strip(),
                        form.secret(),
                        actor));
        return done ? "redirect:/distribution/connections" : page(form, model, actor, locale);
    }

    @PostMapping("/distribution/connections/{ref}/withdraw")
    @Needs(ConnectionDesk.WRITE)
    String withdraw(@PathVariable PublicRef ref, Actor actor) {
        desk.withdraw(ref, actor);
        return "redirect:/distribution/connections";
    }

    private String page(ConnectionForm form, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("connections", desk.list(actor));
        model.addAttribute("root", Objects.toString(desk.root()));
        model.addAttribute(
                "channels", new Words(messages, locale).choices("disclosure.channel.", List.of("FOLDER", "WEBHOOK")));
        return "desk/reports/distribution/connections";
    }
}
