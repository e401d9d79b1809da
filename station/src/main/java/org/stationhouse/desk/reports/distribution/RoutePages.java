package org.stationhouse.desk.reports.distribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
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
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The rules of distribution: those that stand, the form that adds or tries one, and where the last reports would go. */
@Controller
class RoutePages {

    private static final List<String> ROLES = List.of("VICTIM", "SUSPECT", "WITNESS", "REPORTING", "OTHER");

    /** What the browser sends to add a rule or to try it; what is empty is not asked. */
    record RouteForm(
            @NotBlank @Pattern(regexp = "|[0-9A-Z]{17}") String recipient,
            @Size(max = 20) @Pattern(regexp = "\\P{Cc}*") String kind,

            @Size(max = Route.LONGEST_OFFENSE) @Pattern(regexp = "\\P{Cc}*")
            String offense,

            @Pattern(regexp = "|VICTIM|SUSPECT|WITNESS|REPORTING|OTHER")
            String role,

            boolean minor) {

        RouteForm {
            recipient = recipient == null ? "" : recipient;
            kind = kind == null ? "" : kind;
            offense = offense == null ? "" : offense;
            role = role == null ? "" : role;
        }

        static RouteForm empty() {
            return new RouteForm("", "", "", "", false);
        }

        PublicRef to() {
            return PublicRef.typed(recipient).orElse(PublicRef.fresh());
        }
    }

    private final RecipientDesk desk;
    private final Kinds kinds;
    private final MessageSource messages;

    RoutePages(RecipientDesk desk, Kinds kinds, MessageSource messages) {
        this.desk = desk;
        this.kinds = kinds;
        this.messages = messages;
    }

    @GetMapping("/distribution/rules")
    @Needs(RecipientDesk.LIST)
    String list(Model model, Actor actor, Locale locale) {
        return page(RouteForm.empty(), null, model, actor, locale);
    }

    /** Which of the reports filed last would go where by the rules that stand. */
    @GetMapping("/distribution/rules/trial")
    @Needs(RecipientDesk.TRY)
    String trial(Model model, Actor actor, Locale locale) {
        return page(RouteForm.empty(), desk.tryAll(actor), model, actor, locale);
    }

    /** @param then {@code try} to see what the rule would do; nothing is saved then */
    @PostMapping("/distribution/rules")
    @Needs(RecipientDesk.WRITE)
    String add(
            @Valid @ModelAttribute("form") RouteForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            Actor actor,
            Locale locale) {
        String kind = asked(form.kind());
        if (kind != null && kinds.all().stream().noneMatch(it -> it.code().equals(kind))) {
            errors.rejectValue("kind", "reports.route.kind.unknown");
        }
        String offense = asked(form.offense());
        String role = asked(form.role());
        if (then.equals("try")) {
            Optional<List<RecipientDesk.Trial>> trials = Attempt.made(
                    errors,
                    "reports.packet.elsewhere",
                    () -> desk.tryOne(form.to(), kind, offense, role, form.minor(), actor));
            return page(form, trials.orElse(null), model, actor, locale);
        }
        boolean done = Attempt.done(
                errors,
                "reports.packet.elsewhere",
                () -> desk.route(form.to(), kind, offense, role, form.minor(), actor));
        return done ? "redirect:/distribution/rules" : page(form, null, model, actor, locale);
    }

    @PostMapping("/distribution/rules/{ref}/withdraw")
    @Needs(RecipientDesk.WRITE)
    String withdraw(@PathVariable PublicRef ref, Actor actor) {
        desk.withdrawRoute(ref, actor);
        return "redirect:/distribution/rules";
    }

    private static @Nullable String asked(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private String page(
            RouteForm form, @Nullable List<RecipientDesk.Trial> trials, Model model, Actor actor, Locale locale) {
        RecipientDesk.Whole whole = desk.all(actor);
        Map<String, String> to = new LinkedHashMap<>();
        whole.recipients().stream()
                .filter(it -> !it.withdrawn())
                .forEach(it -> to.put(it.ref().text(), it.name()));
        Map<String, String> titles = new LinkedHashMap<>();
        kinds.all().forEach(it -> titles.put(it.code(), it.title()));
        model.addAttribute("form", form);
        model.addAttribute("trials", trials);
        model.addAttribute("routes", whole.routes());
        model.addAttribute("recipients", to);
        model.addAttribute("kinds", titles);
        model.addAttribute("roles", new Words(messages, locale).choices("cases.role.", ROLES));
        return "desk/reports/distribution/rules";
    }
}
