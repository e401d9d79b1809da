package org.stationhouse.desk.reports.distribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** Who gets reports: the list, and the form that adds somebody. */
@Controller
class RecipientPages {

    /** What the browser sends to add a recipient. @param connection its reference, empty for paper */
    record RecipientForm(
            @NotBlank @Size(max = Recipient.LONGEST) @Pattern(regexp = "\\P{Cc}*")
            String name,

            @NotNull Recipient.@Nullable Kind kind,

            @Size(max = 40) @Pattern(regexp = "|[0-9A-Z]{17}")
            String connection,

            @NotNull Recipient.@Nullable Copy copy,

            @NotBlank @Size(max = Recipient.LONGEST) @Pattern(regexp = "\\P{Cc}*")
            String purpose,

            @NotBlank @Size(max = Recipient.LONGEST) @Pattern(regexp = "\\P{Cc}*")
            String authority) {

        RecipientForm {
            name = name == null ? "" : name;
            connection = connection == null ? "" : connection;
            purpose = purpose == null ? "" : purpose;
            authority = authority == null ? "" : authority;
        }

        static RecipientForm empty() {
            return new RecipientForm("", Recipient.Kind.PROSECUTOR, "", Recipient.Copy.FACE, "", "");
        }
    }

    private final RecipientDesk desk;
    private final MessageSource messages;

    RecipientPages(RecipientDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/distribution/recipients")
    @Needs(RecipientDesk.LIST)
    String list(Model model, Actor actor, Locale locale) {
        return page(RecipientForm.empty(), model, actor, locale);
    }

    @PostMapping("/distribution/recipients")
    @Needs(RecipientDesk.WRITE)
    String add(
            @Valid @ModelAttribute("form") RecipientForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                "reports.packet.elsewhere",
                () -> desk.add(
                        form.name().strip(),
                        Objects.requireNonNull(form.kind()),
                        form.connection().isEmpty()
                                ? null
                                : PublicRef.typed(form.connection()).orElse(PublicRef.fresh()),
                        Objects.requireNonNull(form.copy()),
                        form.purpose().strip(),
                        form.authority().strip(),
                        actor));
        return done ? "redirect:/distribution/recipients" : page(form, model, actor, locale);
    }

    @PostMapping("/distribution/recipients/{ref}/withdraw")
    @Needs(RecipientDesk.WRITE)
    String withdraw(@PathVariable PublicRef ref, Actor actor) {
        desk.withdraw(ref, actor);
        return "redirect:/distribution/recipients";
    }

    private String page(RecipientForm form, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        RecipientDesk.Whole whole = desk.all(actor);
        Map<String, String> connections = new LinkedHashMap<>();
        whole.connections().forEach(it -> connections.put(it.ref().text(), it.name()));
        model.addAttribute("form", form);
        model.addAttribute("recipients", whole.recipients());
        model.addAttribute("connections", connections);
        model.addAttribute("kinds", words.choices("disclosure.to.", names(Recipient.Kind.values())));
        model.addAttribute("copies", words.choices("disclosure.paper.", names(Recipient.Copy.values())));
        return "desk/reports/distribution/recipients";
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
