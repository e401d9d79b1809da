package org.stationhouse.backoffice.cases.followup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of open cases by whose they are: my cases, nobody's, what is overdue. */
@Controller
class CaseloadPages {

    private static final Columns COLUMNS = Columns.of(
                    "cases.followup.",
                    "number",
                    "title",
                    "place",
                    "opened",
                    "who",
                    "priority",
                    "dueOn",
                    "points",
                    "suggests",
                    "decision",
                    "steps",
                    "late",
                    "last")
            .main("number", "title", "who", "priority", "dueOn", "points", "suggests", "steps", "last")
            .narrow("number", "opened", "priority", "dueOn", "points", "steps", "late", "last")
            .sorted(CaseRowStore.ORDERS.keySet());

    private final Caseload caseload;
    private final Owners owners;
    private final CaseFile file;
    private final MessageSource messages;

    CaseloadPages(Caseload caseload, Owners owners, CaseFile file, MessageSource messages) {
        this.caseload = caseload;
        this.owners = owners;
        this.file = file;
        this.messages = messages;
    }

    @GetMapping("/caseload")
    @Needs("cases.followup.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(caseload.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        var whose = new LinkedHashMap<String, String>();
        whose.putAll(words.choices("cases.followup.whose.", List.of(CaseRowFilter.MINE, CaseRowFilter.NOBODY)));
        whose.putAll(owners.people(actor));
        model.addAttribute("whose", whose);
        model.addAttribute("shows", words.choices("cases.followup.show.", names(CaseRowFilter.Show.values())));
        model.addAttribute(
                "priorities", words.choices("cases.followup.priority.", names(Assignment.Priority.values())));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("today", file.today());
        return "backoffice/cases/followup/list";
    }

    static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }

    @RequestMapping(
            path = "/caseload/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("cases.followup.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<CaseRow> first = page(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, Caseload.MOST, end -> page(export, end.rows(), actor))
                        .map(row -> cells(row, words))
                        .iterator();
        return new Sheet(export, "caseload", "cases.followup.caseload", COLUMNS.as(export.ask()), rows);
    }

    private List<CaseRow> page(Export export, int skip, Actor actor) {
        return caseload.export(filter(export.ask()), order(export.ask()), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(CaseRow row, Words words) {
        return Arrays.asList(
                row.number(),
                row.title(),
                row.place(),
                row.opened(),
                row.who(),
                row.priority() == null ? null : words.word("cases.followup.priority." + row.priority()),
                row.dueOn(),
                row.points(),
                row.suggests() == null ? null : words.word("cases.followup.suggests." + row.suggests()),
                row.decision() == null ? null : words.word("cases.followup.decision." + row.decision()),
                row.steps(),
                row.lateSteps(),
                row.last());
    }

    private static String order(Ask ask) {
        return ask.order(CaseRowStore.ORDERS, CaseRowStore.FIRST_DUE);
    }

    private CaseRowFilter filter(Ask ask) {
        String show = ask.value("show");
        return new CaseRowFilter(
                ask.typed("text"),
                ask.typed("whose"),
                names(CaseRowFilter.Show.values()).contains(show) ? CaseRowFilter.Show.valueOf(show) : null,
                ask.typed("priority"),
                file.today());
    }
}
