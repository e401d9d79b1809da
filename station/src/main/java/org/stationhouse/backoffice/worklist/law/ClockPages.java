package org.stationhouse.backoffice.worklist.law;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.worklist.Numbers;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.clock.Moments;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.jurisdiction.local.LocalLaw;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** Clocks of law: started by hand, and each matter with all that runs in it, counted step by step. */
@Controller
class ClockPages {

    private static final String TELL = "worklist.clock.tell";

    private final Clocks clocks;
    private final ClockWords says;
    private final WorkBook book;
    private final LawOffice office;
    private final LocalLaw law;
    private final Owners owners;
    private final Numbers numbers;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    ClockPages(
            Clocks clocks,
            ClockWords says,
            WorkBook book,
            LawOffice office,
            LocalLaw law,
            Owners owners,
            Numbers numbers,
            AgencyOffice agencies,
            MessageSource messages,
            Clock clock) {
        this.clocks = clocks;
        this.says = says;
        this.book = book;
        this.office = office;
        this.law = law;
        this.owners = owners;
        this.numbers = numbers;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    /** What happened and when; then which clocks that starts. */
    @GetMapping("/work/clocks/new")
    @Needs(TELL)
    String blank(
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String about,
            Model model,
            Actor actor,
            Locale locale) {
        String self = owners.self(actor).map(it -> it.code()).orElse("");
        return edit(new OpenForm(event, at, "", about, List.of(), self), model, actor, locale);
    }

    @PostMapping("/work/clocks")
    @Needs(TELL)
    String open(
            @Valid @ModelAttribute("form") OpenForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<EventId> event = Typed.event(form.event());
        Optional<When> when = Typed.when(form.at(), now());
        if (event.isEmpty() && !errors.hasFieldErrors("event")) {
            errors.rejectValue("event", "typeMismatch");
        }
        if (when.isEmpty() && !errors.hasFieldErrors("at")) {
            errors.rejectValue("at", "web.moment.unclear");
        }
        Set<RuleId> rules = new HashSet<>();
        form.rules().forEach(it -> Typed.rule(it).ifPresent(rules::add));
        if (rules.isEmpty()) {
            errors.rejectValue("rules", "worklist.clock.rules.none");
        }
        if (!form.to().isBlank() && owners.of(form.to(), actor).isEmpty()) {
            errors.rejectValue("to", "typeMismatch");
        }
        Task.About about = numbers.about(form.about(), "about", errors, actor);
        Optional<PublicRef> opened = Attempt.made(
                errors,
                "worklist.changed",
                () -> clocks.open(
                        new Clocks.NewMatter(form.title().strip(), about, rules, form.to()),
                        new Told.Happened(event.orElseThrow(), when.orElseThrow()),
                        actor));
        return opened.isPresent() ? "redirect:/work/matters/" + opened.get() : edit(form, model, actor, locale);
    }

    private String edit(OpenForm form, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("events", says.events(locale));
        model.addAttribute("people", owners.options(new Words(messages, locale), actor));
        model.addAttribute("starts", starts(form, locale));
        model.addAttribute("asked", !form.event().isEmpty() && !form.at().isEmpty());
        return "backoffice/worklist/law/edit";
    }

    /** The clocks by which the agency would have to act. */
    private List<ClockLine> starts(OpenForm form, Locale locale) {
        Optional<EventId> event = Typed.event(form.event());
        Optional<When> when = form.at().isBlank() ? Optional.empty() : Typed.when(form.at(), now());
        if (event.isEmpty() || when.isEmpty()) {
            return List.of();
        }
        Moments moments = Moments.asOf(office.today()).with(event.get(), when.get());
        return Running.all(office.engine(), moments, rule -> true).values().stream()
                .filter(Running::asks)
                .map(due -> says.line(due, null, locale))
                .toList();
    }

    @GetMapping("/work/matters/{ref}")
    @Needs("worklist.clock.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Clocks.Whole whole = clocks.read(ref, actor).orElseThrow(NoSuch::new);
        Map<Running.Key, Task> tasks = new HashMap<>();
        for (Task task : book.ofMatter(ref, actor)) {
            Task.Ground ground = task.ground();
            if (ground != null) {
                tasks.put(new Running.Key(ground.rule(), ground.item()), task);
            }
        }
        var dues = whole.clocks().values();
        model.addAttribute("matter", whole.matter());
        model.addAttribute(
                "told",
                whole.told().stream().map(it -> ToldWords.of(it, says, locale)).toList());
        model.addAttribute(
                "clocks",
                whole.clocks().entrySet().stream()
                        .map(it -> says.line(it.getValue(), tasks.get(it.getKey()), locale))
                        .toList());
        model.addAttribute("counsel", law.counsel().contact());
        model.addAttribute("events", says.events(locale));
        model.addAttribute("states", ClockWords.states(dues));
        model.addAttribute(
                "reasons", ClockWords.reasons(dues, new Words(messages, locale).word("worklist.clock.cause")));
        return "backoffice/worklist/law/show";
    }

    @PostMapping("/work/matters/{ref}/told")
    @Needs(TELL)
    String tell(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("telling") TellForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Told told = Typed.told(form, now(), errors);
        boolean done = Attempt.done(
                errors, "worklist.changed", () -> clocks.add(ref, java.util.Objects.requireNonNull(told), actor));
        return done ? "redirect:/work/matters/" + ref : show(ref, model, actor, locale);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(agencies.zone());
    }
}
