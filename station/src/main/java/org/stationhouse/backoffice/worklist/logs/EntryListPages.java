package org.stationhouse.backoffice.worklist.logs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of a log: its columns are made from its definition. */
@Controller
class EntryListPages {

    private static final List<String> STATES = List.of("OPEN", "LATE", "LOGGED", "DONE", "VOID");

    private final Logs logs;
    private final EntryBook book;
    private final Blanks blanks;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    EntryListPages(
            Logs logs, EntryBook book, Blanks blanks, AgencyOffice agencies, MessageSource messages, Clock clock) {
        this.logs = logs;
        this.book = book;
        this.blanks = blanks;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    /** Number and time, each field the log ever had, then what every entry has. */
    static Columns columns(AgencyLog log, List<LogField> ever) {
        var names = new ArrayList<>(List.of("number", "at"));
        var main = new ArrayList<>(List.of("number", "at"));
        var heads = new HashMap<String, String>();
        for (LogField field : ever) {
            names.add(field.key());
            heads.put(field.key(), field.label());
            if (log.is().field(field.key()).filter(LogField::listed).isPresent()) {
                main.add(field.key());
            }
        }
        names.addAll(List.of("about", "due", "state", "result", "by"));
        main.add("about");
        if (log.is().closes()) {
            main.add("state");
        }
        if (!(log.is().due() instanceof DueRule.None)) {
            main.add("due");
        }
        return Columns.of("worklist.entry.", names)
                .main(main.toArray(String[]::new))
                .narrow("number", "at", "about", "due", "state")
                .sorted(Stream.concat(
                                Stream.of("number", "at", "due", "state", "by"),
                                ever.stream().map(LogField::key))
                        .toList())
                .said(heads);
    }

    @GetMapping("/logs/{ref}")
    @Needs(LogRights.READ)
    String list(@PathVariable PublicRef ref, Ask ask, Model model, Actor actor, Locale locale) {
        Logs.Standing standing = logs.read(ref, actor).orElseThrow(NoSuch::new);
        AgencyLog log = standing.log();
        List<LogField> ever = book.everField(log);
        model.addAttribute(
                "listing",
                Listing.of(book.list(log, filter(ask, ever), order(ask, ever), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("standing", standing);
        model.addAttribute("ever", ever);
        model.addAttribute("columns", columns(log, ever).as(ask));
        model.addAttribute("states", new Words(messages, locale).choices("worklist.entry.state.", STATES));
        model.addAttribute("turns", book.waiting(log));
        model.addAttribute("blanks", standing.writes() ? blanks.open(log) : List.of());
        return "backoffice/worklist/logs/list";
    }

    @RequestMapping(
            path = "/logs/{ref}/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("worklist.log.export")
    Sheet export(@PathVariable PublicRef ref, Export export, Actor actor, Locale locale) {
        AgencyLog log = logs.read(ref, actor).orElseThrow(NoSuch::new).log();
        List<LogField> ever = book.everField(log);
        var words = new Words(messages, locale);
        List<Row> first = part(log, ever, export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, EntryBook.EXPORTED, end -> part(log, ever, export, end.rows(), actor))
                        .map(it -> cells(it, ever, words))
                        .iterator();
        return new Sheet(
                export,
                "log-" + log.prefix(),
                "worklist.log",
                columns(log, ever).as(export.ask()),
                rows,
                log.is().name());
    }

    private List<Row> part(AgencyLog log, List<LogField> ever, Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        List<LogEntry> found = book.export(log, filter(ask, ever), order(ask, ever), skip, export.reason(), actor);
        Map<Long, Map<String, KnownLine>> meant =
                ever.stream().anyMatch(it -> it.kind().known()) ? book.meant(found, actor) : Map.of();
        return found.stream()
                .map(it -> new Row(it, meant.getOrDefault(it.id(), Map.of())))
                .toList();
    }

    /** An entry as it leaves the house. @param meant who or what its fields mean in the master indices */
    private record Row(LogEntry entry, Map<String, KnownLine> meant) {}

    private static List<@Nullable Object> cells(Row row, List<LogField> ever, Words words) {
        LogEntry entry = row.entry();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(entry.number());
        cells.add(entry.at());
        ever.forEach(it -> cells.add(
                FieldWords.cell(it, entry.values().get(it.key()), row.meant().get(it.key()), words)));
        cells.add(entry.about() == null ? null : entry.about().number());
        cells.add(entry.due());
        cells.add(words.word("worklist.entry.state." + entry.state().word()));
        cells.add(ended(entry));
        cells.add(entry.madeBy());
        return cells;
    }

    static @Nullable String ended(LogEntry entry) {
        return switch (entry.state()) {
            case LogEntry.State.Done it -> it.result();
            case LogEntry.State.Void it -> it.why();
            case LogEntry.State.Open it -> null;
            case LogEntry.State.Logged it -> null;
        };
    }

    private String order(Ask ask, List<LogField> ever) {
        Map<String, String> orders = new LinkedHashMap<>(Map.of(
                "number", "e.year * 1000000 + e.running",
                "at", "e.at",
                "due", "e.due_end",
                "state", "e.state",
                "by", "e.made_by"));
        ever.forEach(it -> orders.put(it.key(), EntryListStore.order(it)));
        return ask.order(orders, EntryListStore.NEWEST);
    }

    private EntryFilter filter(Ask ask, List<LogField> ever) {
        var zone = agencies.zone();
        String state = ask.typed("state");
        return new EntryFilter(
                ask.typed("text"),
                state == null || STATES.contains(state) ? state : null,
                ask.from("from", zone),
                ask.until("until", zone),
                ever.stream()
                        .filter(it -> ask.typed(it.key()) != null)
                        .collect(Collectors.toMap(LogField::key, it -> ask.value(it.key()))),
                clock.instant());
    }
}
