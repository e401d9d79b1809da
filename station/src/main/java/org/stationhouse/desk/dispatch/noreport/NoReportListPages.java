package org.stationhouse.desk.dispatch.noreport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The no-report list, and what was on it. */
@Controller
class NoReportListPages {

    static final Columns COLUMNS = Columns.of(
                    "dispatch.noreport.",
                    "case",
                    "call",
                    "nature",
                    "place",
                    "unit",
                    "writer",
                    "since",
                    "hours",
                    "state",
                    "why",
                    "by")
            .main("case", "call", "nature", "unit", "writer", "since", "hours", "state")
            .narrow("case", "call", "unit", "since", "hours", "state")
            .sorted(NoReportListStore.ORDERS.keySet());

    private static final List<String> STATES = List.of("LATE", "DUE", "REPORTED", "NEEDLESS", "ALL");

    private final NoReportBook book;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    NoReportListPages(NoReportBook book, AgencyOffice agencies, MessageSource messages, Clock clock) {
        this.book = book;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/no-report")
    @Needs("dispatch.noreport.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", new Words(messages, locale).choices("dispatch.noreport.state.", STATES));
        model.addAttribute("owed", book.owed(actor));
        model.addAttribute("shift", book.shift());
        model.addAttribute("now", clock.instant());
        return "desk/dispatch/noreport/list";
    }

    @RequestMapping(
            path = "/no-report/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.noreport.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        Instant now = clock.instant();
        Duration shift = book.shift();
        List<NoReport> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, NoReportBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, now, shift, words))
                        .iterator();
        return new Sheet(export, "no-report-list", "dispatch.noreport", COLUMNS.as(export.ask()), rows);
    }

    private List<NoReport> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(NoReport it, Instant now, Duration shift, Words words) {
        NoReport.Needless needless = it.needless();
        return Arrays.asList(
                it.inCase().number(),
                it.number(),
                it.about(),
                it.place(),
                it.unit(),
                it.writer().name(),
                it.since(),
                it.hours(now),
                words.word("dispatch.noreport.state." + it.state(now, shift)),
                needless == null ? null : needless.why(),
                needless == null ? null : needless.by());
    }

    /** Of what is still to come the oldest stands first, of all else the newest. What has most hours is the oldest. */
    private static String order(Ask ask) {
        String state = ask.value("state");
        boolean late = state.isEmpty() || state.equals("LATE") || state.equals("DUE");
        String otherwise = late ? NoReportListStore.OLDEST : NoReportListStore.NEWEST;
        if (ask.sort().equals("hours")) {
            return ask.down() ? NoReportListStore.OLDEST : NoReportListStore.NEWEST;
        }
        return ask.order(NoReportListStore.ORDERS, otherwise);
    }

    private NoReportFilter filter(Ask ask) {
        return new NoReportFilter(
                ask.typed("text"),
                ask.typed("unit"),
                ask.typed("writer"),
                state(ask.value("state")),
                older(ask.value("hours")),
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }

    private static NoReport.@Nullable State state(String typed) {
        return typed.equals("ALL")
                ? null
                : Arrays.stream(NoReport.State.values())
                        .filter(it -> it.name().equals(typed))
                        .findFirst()
                        .orElse(NoReport.State.LATE);
    }

    /** @param typed hours at least, whole; anything else asks nothing */
    private @Nullable Instant older(String typed) {
        return typed.matches("\\d{1,5}") ? clock.instant().minus(Duration.ofHours(Long.parseLong(typed))) : null;
    }
}
