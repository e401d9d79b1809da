package org.stationhouse.backoffice.cases;

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

/** The list of cases. */
@Controller
class CaseListPages {

    private static final Columns COLUMNS = Columns.of(
                    "cases.", "number", "opened", "title", "place", "state", "closing", "closed", "by")
            .main("number", "opened", "title", "place", "state")
            .narrow("number", "opened", "state", "closed", "by");

    private final Cases cases;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    CaseListPages(Cases cases, AgencyOffice agencies, MessageSource messages) {
        this.cases = cases;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/cases")
    @Needs("cases.jacket.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute(
                "listing",
                Listing.behind(
                        cases.list(filter(ask), ask.fetch(), actor),
                        ask,
                        jacket -> jacket.ref().text()));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", new Words(messages, locale).choices("cases.state.", List.of("OPEN", "CLOSED")));
        return "backoffice/cases/list";
    }

    @RequestMapping(
            path = "/cases/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("cases.jacket.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        CaseFilter filter = filter(export.ask());
        List<Jacket> first = cases.export(filter, export.reason(), actor);
        Iterable<List<@Nullable Object>> rows = () -> Parts.of(
                        first,
                        Cases.EXPORTED,
                        end -> cases.export(filter.behind(end.last().ref()), export.reason(), actor))
                .map(jacket -> cells(jacket, words))
                .iterator();
        return new Sheet(export, "cases", "cases.cases", COLUMNS.as(export.ask()), rows);
    }

    private static List<@Nullable Object> cells(Jacket jacket, Words words) {
        CaseStatus.Closed closed = jacket.status() instanceof CaseStatus.Closed it ? it : null;
        return Arrays.asList(
                jacket.number(),
                jacket.openedAt(),
                jacket.title(),
                jacket.place(),
                words.word("cases.state." + jacket.status().word()),
                ending(jacket, words),
                closed == null ? null : closed.at(),
                jacket.openedBy());
    }

    /** How it was closed and why; empty while it is open. */
    static String ending(Jacket jacket, Words words) {
        return switch (jacket.status()) {
            case CaseStatus.Open it -> "";
            case CaseStatus.Closed it -> words.word("cases.closing." + it.closing()) + ": " + it.reason();
        };
    }

    private CaseFilter filter(Ask ask) {
        return new CaseFilter(
                ask.typed("number"),
                ask.typed("text"),
                ask.typed("state"),
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()),
                ask.typed("after"));
    }
}
