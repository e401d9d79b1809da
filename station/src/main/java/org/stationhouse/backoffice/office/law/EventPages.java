package org.stationhouse.backoffice.office.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stationhouse.foundation.jurisdiction.law.ClockEvent;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.EventSource;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The events that start clocks: who tells them, and which nobody tells yet. */
@Controller
class EventPages {

    /** @param told whether a room tells it today; otherwise its room will once it is built */
    record Row(ClockEvent event, boolean told) {}

    private static final Columns COLUMNS =
            Columns.of("office.law.", "event", "happened", "room", "told").narrow("room", "told");

    private final LawBook book;
    private final List<EventSource> sources;
    private final LawTongue tongue;
    private final MessageSource words;

    EventPages(LawBook book, List<EventSource> sources, LawTongue tongue, MessageSource words) {
        this.book = book;
        this.sources = sources;
        this.tongue = tongue;
        this.words = words;
    }

    @GetMapping("/law/events")
    @Needs(LawPages.READ)
    String list(Ask ask, Model model, Locale locale) {
        List<Row> found = found(ask).toList();
        int from = Math.min(ask.skip(), found.size());
        model.addAttribute(
                "listing", Listing.of(found.subList(from, Math.min(from + ask.fetch(), found.size())), ask, (long)
                        found.size()));
        model.addAttribute("told", tongue.words(locale).choices("office.law.told.", List.of("true", "false")));
        return "backoffice/office/law/events";
    }

    @GetMapping("/law/events" + Sheet.ENDINGS)
    @Needs(LawPages.READ)
    Sheet export(Export export, Locale locale) {
        return new Sheet(
                export,
                "clock-events",
                "office.law.events",
                COLUMNS.as(export.ask()),
                found(export.ask())
                        .map(row -> Arrays.asList(
                                row.event().id(),
                                row.event().says(),
                                row.event().room(),
                                words.getMessage("office.law.told." + row.told(), null, locale)))
                        .toList());
    }

    private Stream<Row> found(Ask ask) {
        Set<EventId> told = sources.stream().flatMap(it -> it.events().stream()).collect(Collectors.toSet());
        String text = ask.value("text").toLowerCase(Locale.ROOT);
        return book.events().values().stream()
                .map(event -> new Row(event, told.contains(event.id())))
                .filter(row -> ask.value("told").isEmpty()
                        || String.valueOf(row.told()).equals(ask.value("told")))
                .filter(row -> text.isEmpty() || said(row.event()).contains(text));
    }

    private static String said(ClockEvent event) {
        return (event.id() + " " + event.says() + " " + event.room()).toLowerCase(Locale.ROOT);
    }
}
