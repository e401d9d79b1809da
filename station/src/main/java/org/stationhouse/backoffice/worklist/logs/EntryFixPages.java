package org.stationhouse.backoffice.worklist.logs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.worklist.Numbers;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** The page on which an entry is corrected. */
@Controller
class EntryFixPages {

    /** What the browser sends to correct an entry, but for the log's own fields. */
    record FixForm(
            @NotBlank @Size(max = 40) String at,

            @Size(max = 40) @Pattern(regexp = LogForm.NO_CONTROL)
            String about,

            @NotBlank @Size(max = LogEntry.LONGEST_SAID) @Pattern(regexp = LogForm.NO_CONTROL)
            String why,

            Integer version) {

        FixForm {
            at = at == null ? "" : at;
            about = about == null ? "" : about;
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    private static final String CHANGED = "worklist.changed";

    private final Entries entries;
    private final EntryBook book;
    private final KnownFields known;
    private final Numbers numbers;
    private final AgencyOffice agencies;
    private final Clock clock;

    EntryFixPages(
            Entries entries, EntryBook book, KnownFields known, Numbers numbers, AgencyOffice agencies, Clock clock) {
        this.entries = entries;
        this.book = book;
        this.known = known;
        this.numbers = numbers;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/logs/entries/{ref}/edit")
    @Needs(LogRights.WRITE)
    String fix(@PathVariable PublicRef ref, Model model, Actor actor) {
        EntryBook.Whole whole = whole(ref, actor);
        LogEntry entry = whole.entry();
        var typed = new HashMap<String, String>();
        for (LogField field : whole.log().is().fields()) {
            typed.put(field.key(), FieldWords.typed(field, entry.values().get(field.key()), agencies.zone()));
        }
        var form = new FixForm(
                TYPED.format(entry.at().atZone(agencies.zone())),
                entry.about() == null ? "" : entry.about().number(),
                "",
                entry.version());
        return fix(whole, form, typed, Map.of(), model);
    }

    @PostMapping("/logs/entries/{ref}")
    @Needs(LogRights.WRITE)
    String fix(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") FixForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Actor actor) {
        EntryBook.Whole whole = whole(ref, actor);
        List<LogField> fields = whole.log().is().fields();
        Map<String, String> typed = EntryForm.typed(fields, sent);
        Instant at = EntryForm.moment(form.at(), now(), errors);
        Map<String, String> values = EntryForm.read(fields, typed, now(), errors);
        Task.About about = numbers.about(form.about(), "about", errors, actor);
        Map<String, String> answers = EntryForm.answers(fields, sent);
        if (at != null && !errors.hasErrors()) {
            var said = new LogEntry.Writing(at, about, values, null, answers);
            EntryPages.ask(
                    known.asked(whole.log(), said, KnownFields.changed(whole.entry(), said), actor),
                    typed,
                    errors,
                    model);
        }
        boolean done = Attempt.done(errors, CHANGED, () -> {
            if (at != null) {
                entries.correct(
                        ref,
                        form.version(),
                        new LogEntry.Writing(at, about, values, null, answers),
                        form.why().strip(),
                        actor);
            }
        });
        return done ? "redirect:/logs/entries/" + ref : fix(whole, form, typed, answers, model);
    }

    private static String fix(
            EntryBook.Whole whole, FixForm form, Map<String, String> typed, Map<String, String> answers, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("log", whole.log());
        model.addAttribute("entry", whole.entry());
        model.addAttribute("typed", typed);
        model.addAttribute("answers", answers);
        return "backoffice/worklist/logs/fix";
    }

    private EntryBook.Whole whole(PublicRef ref, Actor actor) {
        return book.read(ref, actor).filter(EntryBook.Whole::writes).orElseThrow(NoSuch::new);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(agencies.zone());
    }
}
