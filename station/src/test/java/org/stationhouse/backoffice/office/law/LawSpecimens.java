package org.stationhouse.backoffice.office.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.foundation.jurisdiction.calendar.CalendarBook;
import org.stationhouse.foundation.jurisdiction.calendar.CalendarLaw;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.clock.ClockEngine;
import org.stationhouse.foundation.jurisdiction.clock.Due;
import org.stationhouse.foundation.jurisdiction.clock.Moments;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.Pack;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Words;

class LawSpecimens implements Specimens {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Override
    public List<Specimen> all() {
        var book = new LawBook();
        Pack state = book.pack("us-ca").orElseThrow();
        return List.of(due(book, state), calendar(book, state));
    }

    /** A year in which the agency closes for two days and of which one holiday has no date. */
    private static Specimen calendar(LawBook book, Pack state) {
        var closing = new LocalDays.Closure(
                LocalDays.MAIN, LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 13), "Inventory of the property room");
        var days = new Days(
                new CalendarBook(book).of(state), new LocalDays(List.of(closing), List.of(), List.of(), List.of()));
        CalendarLaw calendar = days.law().calendars().getFirst();
        var law = new LawWords(
                new Words(Specimen.words(), Locale.ENGLISH)::word, ZoneId.of("America/Los_Angeles"), book.events());
        var ask = new Ask("/law/calendar", Map.of("year", "2026"), "", false, 1);
        return Specimen.filled(
                "backoffice/office/law/calendar",
                Map.of(
                        "sheet",
                        YearSheet.of(2026, calendar.kind(), days, law),
                        "calendar",
                        calendar,
                        "calendars",
                        Map.of(calendar.id(), "California, agency"),
                        "undated",
                        days.undated(calendar.kind(), 2026),
                        "law",
                        law,
                        "ask",
                        ask),
                Map.of(
                        "year", "Calendar 2026",
                        "calendar", "California, agency",
                        "month", "February",
                        "weekday", "Su Mo Tu We Th Fr Sa",
                        "holiday", "Thu 01/01/2026 New Year's Day",
                        "closing", "Thu 03/12/2026 Inventory of the property room",
                        "undated", "Lunar New Year",
                        "cite", calendar.cite(),
                        "rolls", calendar.rollForward(),
                        "onward", String.valueOf(2027)));
    }

    private static Specimen due(LawBook book, Pack state) {
        var engine = new ClockEngine(
                book,
                List.of(book.pack("us").orElseThrow(), state),
                new Days(new CalendarBook(book).of(state), LocalDays.NONE),
                List.of(),
                ZoneId.of("America/Los_Angeles"));
        var received = new EventId("request.received");
        Due due = engine.startedBy(received, Moments.asOf(DAY).on(received, DAY)).stream()
                .filter(it -> it.rule().id().text().equals("ca.cpra.determination"))
                .findFirst()
                .orElseThrow();
        var line = new DueDesk.Line(
                due,
                "Due",
                "Mon 12/07/2026",
                true,
                false,
                "main clock",
                "the agency",
                List.of("Counted from the request"));
        return Specimen.filled(
                "backoffice/office/law/duepaper",
                Map.of(
                        "answers", List.of(new DueDesk.Answer(state, true, List.of(line))),
                        "happened", "A records request was received",
                        "when", "Wed 11/25/2026"),
                Map.of(
                        "happened", "A records request was received",
                        "when", "Wed 11/25/2026",
                        "date", "Mon 12/07/2026",
                        "effect", due.rule().effect(),
                        "rule", "ca.cpra.determination",
                        "cite", "Gov 7922.535(a)",
                        "step", "Counted from the request",
                        "source",
                                Objects.requireNonNull(due.rule().reading().source())
                                        .url()));
    }
}
