package org.stationhouse.backoffice.master.hot;

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
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The agency's own list, for those who keep it. */
@Controller
class HotListPages {

    private static final List<String> STANDINGS = List.of("UNCHECKED", "HOLDS", "ENDED", "CLEARED");

    private static final Columns COLUMNS = Columns.of(
                    "master.hot.",
                    "said",
                    "subject",
                    "kind",
                    "state",
                    "since",
                    "until",
                    "case",
                    "contact",
                    "standing",
                    "by",
                    "number")
            .main("said", "subject", "kind", "since", "case", "standing", "number")
            .narrow("subject", "kind", "state", "since", "until", "standing", "number");

    private final HotDesk desk;
    private final IndexClock clock;
    private final MessageSource messages;

    HotListPages(HotDesk desk, IndexClock clock, MessageSource messages) {
        this.desk = desk;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/hot")
    @Needs("master.hot.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute("listing", Listing.of(desk.list(HotFilter.of(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("subjects", words.choices("master.hot.subject.", HotEntry.SUBJECTS));
        model.addAttribute("kinds", words.choices("master.hot.kind.", HotEntry.KINDS));
        model.addAttribute("standings", words.choices("master.hot.standing.", STANDINGS));
        model.addAttribute("today", clock.today());
        return "backoffice/master/hot/list";
    }

    @RequestMapping(
            path = "/hot/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("master.hot.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        HotFilter filter = HotFilter.of(export.ask());
        List<HotEntry> first = desk.export(filter, export.reason(), 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, HotDesk.EXPORTED, end -> desk.export(filter, export.reason(), end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "hot-list", "master.hot.list", COLUMNS.as(export.ask()), rows);
    }

    private List<@Nullable Object> cells(HotEntry it, Words words) {
        return Arrays.asList(
                it.said() + (it.born() == null ? "" : " " + it.born().us()),
                words.word("master.hot.subject." + it.subject()),
                words.word("master.hot.kind." + it.kind()),
                it.state(),
                it.sinceOn(),
                it.untilOn(),
                it.caseNumber(),
                it.contact(),
                words.word("master.hot.standing." + it.standing(clock.today())),
                it.enteredBy(),
                it.number());
    }
}
