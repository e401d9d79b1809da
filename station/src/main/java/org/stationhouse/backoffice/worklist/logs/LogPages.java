package org.stationhouse.backoffice.worklist.logs;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.law.ClockWords;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The list of logs, and the page on which a supervisor defines or changes one. */
@Controller
class LogPages {

    /** What the browser sends to end a log or to take it up again. */
    record EndForm(Integer version) {

        EndForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to switch on a log that comes with the program. @param name of its file */
    record ReadyForm(String name) {

        ReadyForm {
            name = name == null ? "" : name;
        }
    }

    private static final int ROWS_AT_FIRST = 8;
    private static final int ROWS_MORE = 4;
    private static final String CHANGED = "worklist.changed";

    private final Logs logs;
    private final ReadyMade ready;
    private final Owners owners;
    private final ClockWords says;
    private final MessageSource messages;

    LogPages(Logs logs, ReadyMade ready, Owners owners, ClockWords says, MessageSource messages) {
        this.logs = logs;
        this.ready = ready;
        this.owners = owners;
        this.says = says;
        this.messages = messages;
    }

    @GetMapping("/logs")
    @Needs(LogRights.READ)
    String list(Ask ask, Model model, Actor actor) {
        String text = ask.value("text").toLowerCase(Locale.ROOT);
        boolean ended = ask.value("ended").equals("yes");
        List<Logs.Standing> found = logs.list(actor).stream()
                .filter(it -> it.log().ended() == ended)
                .filter(it -> (it.log().is().name() + " " + it.log().prefix() + " "
                                + it.log().is().law())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList();
        model.addAttribute("listing", Listing.whole(found, ask));
        return "backoffice/worklist/logs/logs";
    }

    /** Logs that come with the program and are not in use under their prefix yet. */
    @GetMapping("/logs/ready")
    @Needs(LogRights.DEFINE)
    String ready(Model model, Actor actor) {
        var used = logs.list(actor).stream().map(it -> it.log().prefix()).toList();
        model.addAttribute("samples", ready.all());
        model.addAttribute("used", used);
        return "backoffice/worklist/logs/ready";
    }

    @PostMapping("/logs/ready")
    @Needs(LogRights.DEFINE)
    String take(@ModelAttribute("taking") ReadyForm form, BindingResult errors, Model model, Actor actor) {
        return Attempt.made(errors, CHANGED, () -> {
                    ReadyMade.Sample sample = ready.named(form.name());
                    return logs.define(sample.prefix(), 4, sample.is(), actor);
                })
                .map(it -> "redirect:/logs/" + it)
                .orElseGet(() -> ready(model, actor));
    }

    @GetMapping("/logs/new")
    @Needs(LogRights.DEFINE)
    String blank(@RequestParam(defaultValue = "") String name, Model model, Actor actor, Locale locale) {
        return edit(LogForm.blank(name), List.of(), null, model, actor, locale);
    }

    @PostMapping("/logs")
    @Needs(LogRights.DEFINE)
    String define(
            @Valid @ModelAttribute("form") LogForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Actor actor,
            Locale locale) {
        List<FieldRow> rows = rows(sent);
        if (!form.prefix().matches("[A-Za-z]{2,5}") && !errors.hasFieldErrors("prefix")) {
            errors.rejectValue("prefix", "worklist.log.prefix.wrong");
        }
        Edition is = fitting(form.edition(rows, 0, errors), errors);
        return Attempt.made(errors, CHANGED, () -> {
                    if (is == null) {
                        throw new NoSuch();
                    }
                    return logs.define(form.prefix().toUpperCase(Locale.ROOT), form.digits(), is, actor);
                })
                .map(it -> "redirect:/logs/" + it)
                .orElseGet(() -> edit(form, rows, null, model, actor, locale));
    }

    @GetMapping("/logs/{ref}/edit")
    @Needs(LogRights.DEFINE)
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        AgencyLog log = log(ref, actor);
        return edit(
                LogForm.of(log), log.is().fields().stream().map(FieldRow::of).toList(), log, model, actor, locale);
    }

    @PostMapping("/logs/{ref}")
    @Needs(LogRights.DEFINE)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") LogForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Actor actor,
            Locale locale) {
        AgencyLog log = log(ref, actor);
        List<FieldRow> rows = rows(sent);
        Edition is = fitting(form.edition(rows, log.keys(), errors), errors);
        boolean done = Attempt.done(errors, CHANGED, () -> {
            if (is != null) {
                logs.change(ref, form.version(), is, actor);
            }
        });
        return done ? "redirect:/logs/" + ref : edit(form, rows, log, model, actor, locale);
    }

    @PostMapping("/logs/{ref}/end")
    @Needs(LogRights.DEFINE)
    String end(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("ending") EndForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        AgencyLog log = log(ref, actor);
        boolean done = Attempt.done(errors, CHANGED, () -> {
            if (log.ended()) {
                logs.resume(ref, form.version(), actor);
            } else {
                logs.end(ref, form.version(), actor);
            }
        });
        return done ? "redirect:/logs/" + ref : change(ref, model, actor, locale);
    }

    private AgencyLog log(PublicRef ref, Actor actor) {
        return logs.read(ref, actor).orElseThrow(NoSuch::new).log();
    }

    /** Rules that are named start by the event, so that no entry waits for a clock that never runs. */
    private @Nullable Edition fitting(@Nullable Edition is, BindingResult errors) {
        LawClock clock = is == null ? null : is.clock();
        if (clock != null) {
            Set<RuleId> started = says.startedBy(clock.event());
            if (!started.containsAll(clock.rules())) {
                errors.rejectValue(
                        "rules", "worklist.log.clock.rules.other", new Object[] {LogClockForm.text(started)}, null);
            }
        }
        return is;
    }

    /** Events that start a clock here; and the one of the log, where its clocks are those of another state. */
    private Map<String, String> events(LogForm form, Locale locale) {
        var events = new LinkedHashMap<>(says.events(locale));
        if (!form.event().isEmpty()) {
            events.putIfAbsent(form.event(), form.event());
        }
        return events;
    }

    private static List<FieldRow> rows(MultiValueMap<String, String> sent) {
        var rows = new ArrayList<FieldRow>();
        for (int i = 1; i <= Edition.MOST_FIELDS && sent.containsKey("label" + i); i++) {
            rows.add(FieldRow.sent(sent, i));
        }
        return rows;
    }

    private String edit(
            LogForm form, List<FieldRow> rows, @Nullable AgencyLog log, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        long used = rows.stream().filter(it -> !it.label().isEmpty()).count();
        int most = Math.min(Edition.MOST_FIELDS, Math.max(ROWS_AT_FIRST, (int) used + ROWS_MORE));
        model.addAttribute("form", form);
        model.addAttribute("log", log);
        model.addAttribute(
                "rows",
                Stream.concat(rows.stream(), Stream.generate(() -> FieldRow.BLANK))
                        .limit(Math.max(most, rows.size()))
                        .toList());
        model.addAttribute("kinds", words.choices("worklist.log.kind.", names(FieldKind.values())));
        model.addAttribute("dues", words.choices("worklist.log.due.", names(LogForm.Due.values())));
        model.addAttribute("everies", words.choices("worklist.log.every.", names(Rhythm.Every.values())));
        model.addAttribute(
                "weekdays", words.choices("worklist.log.weekday.", List.of("1", "2", "3", "4", "5", "6", "7")));
        model.addAttribute("people", owners.options(words, actor));
        model.addAttribute("queues", queues(words));
        model.addAttribute("events", events(form, locale));
        return "backoffice/worklist/logs/define";
    }

    private static Map<String, String> queues(Words words) {
        var queues = new LinkedHashMap<String, String>();
        Arrays.stream(Queue.values()).forEach(it -> queues.put(it.name(), words.word(it.right())));
        return queues;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
