package org.stationhouse.desk.reports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.desk.reports.kind.Kinds;
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

/** All reports that the reader may know of. */
@Controller
class ReportListPages {

    static final Columns COLUMNS = Columns.of(
                    "reports.report.", "number", "kind", "about", "occurred", "place", "author", "state", "since")
            .main("number", "kind", "about", "place", "author", "state", "since")
            .narrow("number", "occurred", "state", "since")
            .sorted(ReportListStore.ORDERS.keySet());

    private static final List<String> STATES = List.of(
            "OPEN",
            "MINE",
            "DRAFT",
            "TRAINER_REVIEW",
            "SUBMITTED",
            "SENT_BACK",
            "APPROVED",
            "PROCESSED",
            "FILED",
            "CANCELED",
            "ALL");

    private final ReportBook book;
    private final Kinds kinds;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    ReportListPages(ReportBook book, Kinds kinds, AgencyOffice agencies, MessageSource messages) {
        this.book = book;
        this.kinds = kinds;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/reports")
    @Needs(ReportBook.LIST)
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask, actor), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", words.choices("reports.state.", STATES));
        model.addAttribute("kinds", titles());
        return "desk/reports/list";
    }

    @RequestMapping(
            path = "/reports/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs(ReportBook.EXPORT)
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        Map<String, String> titles = titles();
        List<Report> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, ReportBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, titles, words))
                        .iterator();
        return new Sheet(export, "reports", "reports.reports", COLUMNS.as(export.ask()), rows);
    }

    private List<Report> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask, actor), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Report it, Map<String, String> titles, Words words) {
        return Arrays.asList(
                it.number(),
                titles.get(it.kind()),
                it.about(),
                it.said().from(),
                it.said().place(),
                it.author().name(),
                words.word("reports.state." + it.state().word()),
                it.since());
    }

    private Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        kinds.all().forEach(it -> titles.put(it.code(), it.title()));
        return titles;
    }

    private static String order(Ask ask) {
        return ask.order(ReportListStore.ORDERS, ReportListStore.NEWEST);
    }

    private ReportFilter filter(Ask ask, Actor actor) {
        String state = ask.typed("state");
        boolean mine = "MINE".equals(state);
        return new ReportFilter(
                ask.typed("text"),
                ask.typed("kind"),
                state == null || mine ? "OPEN" : state.equals("ALL") ? null : state,
                mine ? actor.account() : null,
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }
}
