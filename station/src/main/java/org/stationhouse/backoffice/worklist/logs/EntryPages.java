package org.stationhouse.backoffice.worklist.logs;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.worklist.LawSays;
import org.stationhouse.backoffice.worklist.Numbers;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Claimed;
import org.stationhouse.foundation.web.NoSuch;

/** The page on which an entry is written, made from the definition of its log, and its page. */
@Controller
class EntryPages {

    private final Logs logs;
    private final Entries entries;
    private final EntryBook book;
    private final KnownFields known;
    private final Clocks clocks;
    private final LawSays says;
    private final Blanks blanks;
    private final Numbers numbers;
    private final AgencyOffice agencies;
    private final Clock clock;

    EntryPages(
            Logs logs,
            Entries entries,
            EntryBook book,
            KnownFields known,
            Clocks clocks,
            LawSays says,
            Blanks blanks,
            Numbers numbers,
            AgencyOffice agencies,
            Clock clock) {
        this.logs = logs;
        this.entries = entries;
        this.book = book;
        this.known = known;
        this.clocks = clocks;
        this.says = says;
        this.blanks = blanks;
        this.numbers = numbers;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/logs/{ref}/new")
    @Needs(LogRights.WRITE)
    String blank(
            @PathVariable PublicRef ref,
            @RequestParam(defaultValue = "") String turn,
            @RequestParam(defaultValue = "") String about,
            Model model,
            Actor actor) {
        return edit(ref, new EntryForm("now", about, "", turn), Map.of(), Map.of(), model, actor);
    }

    @PostMapping("/logs/{ref}/entries")
    @Needs(LogRights.WRITE)
    String write(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            Claimed claimed,
            Model model,
            Actor actor) {
        ZonedDateTime now = claimed.at() == null ? now() : claimed.at().atZone(agencies.zone());
        AgencyLog log = logs.read(ref, actor).orElseThrow(NoSuch::new).log();
        List<LogField> fields = log.is().fields();
        Map<String, String> typed = EntryForm.typed(fields, sent);
        Map<String, String> answers = EntryForm.answers(fields, sent);
        Instant at = EntryForm.moment(form.at(), now, errors);
        Map<String, String> values = EntryForm.read(fields, typed, now, errors);
        values.values().removeIf(String::isEmpty);
        var said = new LogEntry.Writing(
                at == null ? clock.instant() : at,
                numbers.about(form.about(), "about", errors, actor),
                values,
                form.number().isEmpty() ? null : form.number(),
                answers);
        String then = sent.getOrDefault("then", List.of("")).getLast();
        if (!errors.hasErrors()) {
            ask(known.asked(log, said, values, actor), typed, errors, model);
        }
        Optional<LogEntry> written = Attempt.made(
                errors,
                "worklist.changed",
                () -> entries.write(ref, said, PublicRef.typed(form.turn()).orElse(null), actor));
        if (written.isEmpty()) {
            model.addAttribute("then", then);
            return edit(ref, form, typed, answers, model, actor);
        }
        return then.equals("next")
                ? "redirect:/logs/" + ref + "/new"
                : "redirect:/logs/entries/" + written.get().ref();
    }

    /** Before anybody is entered in an index, it is asked who is meant of those likely. */
    static void ask(Optional<KnownFields.Asked> asked, Map<String, String> typed, BindingResult errors, Model model) {
        asked.ifPresent(it -> {
            model.addAttribute("asked", it);
            LogForm.wrong(
                    errors,
                    "answer-" + it.field().key(),
                    typed.getOrDefault(it.field().key(), ""),
                    "worklist.known.which",
                    it.field().label());
        });
    }

    /** Who or what may be meant by what is typed so far, {@code offers.jte}. */
    @GetMapping("/logs/{ref}/known/{key}")
    @Needs(LogRights.WRITE)
    String known(
            @PathVariable PublicRef ref,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Actor actor) {
        AgencyLog log = logs.read(ref, actor).orElseThrow(NoSuch::new).log();
        LogField field = book.everField(log).stream()
                .filter(it -> it.key().equals(key) && it.kind().known())
                .findFirst()
                .orElseThrow(NoSuch::new);
        String typed = String.valueOf(sent.getOrDefault(key, List.of("")).getFirst());
        List<KnownOffer> offers = FieldReader.read(field, typed, now()) instanceof FieldReader.Read.Fit it
                        && it.value().length() > 2
                ? known.offers(field, it.value(), true, actor)
                : List.of();
        model.addAttribute("field", field);
        model.addAttribute("offers", offers);
        return "backoffice/worklist/logs/offers";
    }

    private String edit(
            PublicRef ref,
            EntryForm form,
            Map<String, String> typed,
            Map<String, String> answers,
            Model model,
            Actor actor) {
        Logs.Standing standing =
                logs.read(ref, actor).filter(Logs.Standing::writes).orElseThrow(NoSuch::new);
        var open = new LinkedHashMap<String, String>();
        blanks.open(standing.log()).forEach(it -> open.put(it, it));
        model.addAttribute("form", form);
        model.addAttribute("log", standing.log());
        model.addAttribute("typed", typed);
        model.addAttribute("answers", answers);
        model.addAttribute("blanks", open);
        return "backoffice/worklist/logs/edit";
    }

    /** Where the task of a turn leads: to the entry that does it, or to the log once it is done. */
    @GetMapping("/logs/turns/{ref}")
    @Needs(LogRights.READ)
    String turn(@PathVariable PublicRef ref, Actor actor) {
        PublicRef log = book.logOfTurn(ref).orElseThrow(NoSuch::new);
        Logs.Standing standing = logs.read(log, actor).orElseThrow(NoSuch::new);
        return standing.writes() && book.turn(ref).isPresent()
                ? "redirect:/logs/" + log + "/new?turn=" + ref
                : "redirect:/logs/" + log;
    }

    @GetMapping("/logs/entries/{ref}")
    @Needs(LogRights.READ)
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        EntryBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        Optional<Clocks.Standing> standing = clocks.of(LogEntry.KIND, ref, actor);
        model.addAttribute("whole", whole);
        model.addAttribute("matter", standing.map(it -> it.ref().text()).orElse(""));
        model.addAttribute(
                "clocks",
                standing.map(Clocks.Standing::clocks).orElse(List.of()).stream()
                        .map(it -> EntryClock.of(it, says, locale))
                        .toList());
        model.addAttribute("results", results(whole.log()));
        return "backoffice/worklist/logs/show";
    }

    static Map<String, String> results(AgencyLog log) {
        var results = new LinkedHashMap<String, String>();
        log.is().results().forEach(it -> results.put(it, it));
        return results;
    }

    /** The receipt of an entry, {@code entrypaper.jte}. */
    @GetMapping("/logs/entries/{ref}/entry.pdf")
    @Needs("worklist.log.print")
    String print(@PathVariable PublicRef ref, Model model, Actor actor) {
        EntryBook.Whole whole = book.print(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("log", whole.log());
        model.addAttribute("entry", whole.entry());
        model.addAttribute("meant", whole.meant());
        model.addAttribute("file", whole.entry().number());
        return "backoffice/worklist/logs/entrypaper";
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(agencies.zone());
    }
}
