package org.stationhouse.backoffice.worklist.passon;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The pass-on log: what is to be acknowledged, the log, a new note, how the work of each person stands. */
@Controller
class NotePages {

    /** What the browser sends with a new note. @param to name of a queue, empty for everybody */
    record NoteForm(
            @NotBlank @Size(max = Note.LONGEST) @Pattern(regexp = NO_NUL)
            String said,

            @Nullable Queue to) {

        NoteForm {
            said = said == null ? "" : said;
        }
    }

    /** What the browser sends to put a note right. */
    record CorrectForm(
            @NotBlank @Size(max = Note.LONGEST) @Pattern(regexp = NO_NUL)
            String right) {}

    static final Columns COLUMNS = Columns.of("worklist.note.", "at", "said", "by", "to", "seen.by")
            .narrow("at", "to", "seen.by")
            .sorted(NoteStore.ORDERS.keySet());

    static final String NO_NUL = "[^\\x00]*";

    private final PassOn log;
    private final WorkBook book;
    private final MessageSource messages;

    NotePages(PassOn log, WorkBook book, MessageSource messages) {
        this.log = log;
        this.book = book;
        this.messages = messages;
    }

    @GetMapping("/pass-on")
    @Needs("worklist.note.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", new NoteForm("", null));
        return listed(ask, model, actor, locale);
    }

    private String listed(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute("queues", queues(locale));
        model.addAttribute("open", log.open(actor));
        model.addAttribute(
                "listing",
                Listing.of(
                        log.list(ask.typed("text"), ask.typed("queue"), order(ask), ask.skip(), ask.fetch(), actor),
                        ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("loads", book.loads(actor));
        return "backoffice/worklist/passon/list";
    }

    private static String order(Ask ask) {
        return ask.order(NoteStore.ORDERS, NoteStore.NEWEST);
    }

    @RequestMapping(
            path = "/pass-on/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("worklist.note.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Note> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, Act.MOST_REFS, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "pass-on", "worklist.notes", COLUMNS.as(export.ask()), rows);
    }

    private List<Note> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return log.export(ask.typed("text"), ask.typed("queue"), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Note note, Words words) {
        Queue to = note.queue();
        return Arrays.asList(
                note.at(),
                note.said(),
                note.name(),
                words.word(to == null ? "worklist.note.all" : to.right()),
                note.seen());
    }

    private Map<String, String> queues(Locale locale) {
        var words = new Words(messages, locale);
        var queues = new LinkedHashMap<String, String>();
        Arrays.stream(Queue.values()).forEach(it -> queues.put(it.name(), words.word(it.right())));
        return queues;
    }

    @PostMapping("/pass-on")
    @Needs("worklist.note.write")
    String write(
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors, "worklist.changed", () -> log.write(form.said().strip(), form.to(), actor));
        return done ? "redirect:/pass-on" : listed(new Ask("/pass-on", Map.of(), "", false, 1), model, actor, locale);
    }

    @GetMapping("/pass-on/{ref}")
    @Needs("worklist.note.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", log.read(ref, actor).orElseThrow(NoSuch::new));
        return "backoffice/worklist/passon/show";
    }

    /** @param home whether it was read on the home page, which is shown again then */
    @PostMapping("/pass-on/{ref}/seen")
    @Needs("worklist.note.list")
    String seen(@PathVariable PublicRef ref, @RequestParam(defaultValue = "false") boolean home, Actor actor) {
        log.see(ref, actor);
        return home ? "redirect:/" : "redirect:/pass-on";
    }

    @PostMapping("/pass-on/{ref}/correct")
    @Needs("worklist.note.write")
    String correct(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("correcting") CorrectForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        var written = Attempt.made(
                errors, "worklist.changed", () -> log.correct(ref, form.right().strip(), actor));
        return written.isPresent() ? "redirect:/pass-on/" + written.get() : show(ref, model, actor);
    }
}
