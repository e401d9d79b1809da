package org.stationhouse.desk.dispatch.visitor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** A visitor and what can be done with him now: each step is one key away. */
@Controller
class VisitorStepPages {

    private static final String ANSWER = "dispatch.visitor.answer";
    private static final String LEAVE = "dispatch.visitor.leave";

    /**
     * What the browser sends when the host can't see him.
     *
     * @param words what the visitor should hear, empty for nothing
     * @param home whether it was said on the home page, which is shown again then
     */
    record DeclineForm(
            @Size(max = Visitor.LONGEST_WORDS) @Pattern(regexp = VisitorForm.NO_CONTROL)
            String words,

            Boolean home,
            Integer version) {

        DeclineForm {
            words = words == null ? "" : words;
            home = home != null && home;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to send him to somebody else. @param to code of the colleague or queue */
    record RouteForm(@NotBlank @Size(max = 40) String to, Integer version) {

        RouteForm {
            to = to == null ? "" : to;
            version = version == null ? 0 : version;
        }
    }

    /**
     * What the browser sends when he goes.
     *
     * @param with who takes a child along, empty for everybody else
     * @param kept whether he took his badge along
     */
    record GoForm(
            @Size(max = Visitor.LONGEST_WORDS) @Pattern(regexp = VisitorForm.NO_CONTROL)
            String with,

            Boolean kept,
            Integer version) {

        GoForm {
            with = with == null ? "" : with;
            kept = kept != null && kept;
            version = version == null ? 0 : version;
        }
    }

    private final VisitorDesk desk;
    private final HostDesk hosts;
    private final VisitorBook book;
    private final Owners owners;
    private final MessageSource messages;

    VisitorStepPages(VisitorDesk desk, HostDesk hosts, VisitorBook book, Owners owners, MessageSource messages) {
        this.desk = desk;
        this.hosts = hosts;
        this.book = book;
        this.owners = owners;
        this.messages = messages;
    }

    @GetMapping("/visitors/{ref}")
    @Needs("dispatch.visitor.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        VisitorBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        Visitor visitor = whole.visitor();
        model.addAttribute("whole", whole);
        model.addAttribute("steps", VisitorRules.steps(visitor.state()));
        model.addAttribute("escorted", VisitorRules.escorted(visitor.said()));
        model.addAttribute("hosts", visitor.inside() ? owners.options(new Words(messages, locale), actor) : Map.of());
        return "desk/dispatch/visitor/show";
    }

    /** @param home whether it was said on the home page, which is shown again then */
    @PostMapping("/visitors/{ref}/come")
    @Needs(ANSWER)
    String come(
            @PathVariable PublicRef ref,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean home,
            Actor actor) {
        hosts.come(ref, version, actor);
        return on(ref, home);
    }

    @PostMapping("/visitors/{ref}/decline")
    @Needs(ANSWER)
    String decline(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("declining") DeclineForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors, VisitorPages.CHANGED, () -> hosts.decline(ref, form.version(), said(form.words()), actor));
        return done ? on(ref, form.home()) : show(ref, model, actor, locale);
    }

    private static String on(PublicRef ref, boolean home) {
        return home ? "redirect:/" : "redirect:/visitors/" + ref;
    }

    private static @Nullable String said(String words) {
        return words.isBlank() ? null : words.strip();
    }

    @PostMapping("/visitors/{ref}/route")
    @Needs("dispatch.visitor.route")
    String route(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("routing") RouteForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Visitor.Host host = VisitorPages.host(form.to(), "to", owners, messages, errors, actor, locale);
        boolean done = Attempt.done(
                errors,
                VisitorPages.CHANGED,
                () -> hosts.route(ref, form.version(), Objects.requireNonNull(host), actor));
        return done ? on(ref, false) : show(ref, model, actor, locale);
    }

    @PostMapping("/visitors/{ref}/leave")
    @Needs(LEAVE)
    String leave(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("going") GoForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                VisitorPages.CHANGED,
                () -> desk.leave(ref, form.version(), !form.kept(), said(form.with()), actor));
        return done ? on(ref, false) : show(ref, model, actor, locale);
    }

    @PostMapping("/visitors/{ref}/badge")
    @Needs("dispatch.visitor.badge")
    String badge(@PathVariable PublicRef ref, @RequestParam int version, Actor actor) {
        desk.badgeBack(ref, version, actor);
        return on(ref, false);
    }

    @PostMapping("/visitors/{ref}/reopen")
    @Needs(LEAVE)
    String reopen(@PathVariable PublicRef ref, @RequestParam int version, Actor actor) {
        desk.reopen(ref, version, actor);
        return on(ref, false);
    }
}
