package org.stationhouse.desk.dispatch.rotation;

import java.time.YearMonth;
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
import org.springframework.web.bind.annotation.RequestParam;
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

/** Who got which turn: the list of all that happened, and the month by company on paper. */
@Controller
class TurnPages {

    private static final Columns COLUMNS = Columns.of(
                    "dispatch.rotation.", "at", "trade", "company", "step", "passes", "said", "call", "by")
            .main("at", "trade", "company", "step", "said", "call", "by")
            .narrow("at", "passes", "call", "by")
            .sorted(TurnStore.ORDERS.keySet());

    private static final List<String> STEPS = List.of(
            "OFFERED",
            "ACCEPTED",
            "NO_ANSWER",
            "REFUSED",
            "CANCELED",
            "ARRIVED",
            "OWNER",
            "NONE",
            "ENTERED",
            "OUT",
            "BACK");

    private final RotationBook book;
    private final Companies companies;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    TurnPages(RotationBook book, Companies companies, AgencyOffice agencies, MessageSource messages) {
        this.book = book;
        this.companies = companies;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/rotation/turns")
    @Needs("dispatch.rotation.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute(
                "trades",
                words.choices(
                        "dispatch.rotation.trade.",
                        Arrays.stream(Trade.values()).map(Enum::name).toList()));
        model.addAttribute("steps", words.choices("dispatch.rotation.step.", STEPS));
        model.addAttribute("month", YearMonth.from(companies.today()));
        return "desk/dispatch/rotation/turns";
    }

    @RequestMapping(
            path = "/rotation/turns/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.rotation.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<TurnLine> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, RotationBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "rotation", "dispatch.rotation.turns", COLUMNS.as(export.ask()), rows);
    }

    private List<TurnLine> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(TurnLine it, Words words) {
        return Arrays.asList(
                it.at(),
                it.trade() == null ? "" : words.word("dispatch.rotation.trade." + it.trade()),
                it.company(),
                words.word("dispatch.rotation.step." + it.step()),
                it.passes() == null ? "" : words.word("dispatch.rotation.passes." + it.passes()),
                it.said(),
                it.call(),
                it.by());
    }

    /** What each company got in a month, {@code monthpaper.jte}. @param month of the agency's calendar; this one where none is named */
    @GetMapping("/rotation/month.pdf")
    @Needs("dispatch.rotation.print")
    String month(@RequestParam(required = false) @Nullable YearMonth month, Model model, Actor actor) {
        YearMonth which = month == null ? YearMonth.from(companies.today()) : month;
        model.addAttribute("month", book.print(which, actor));
        model.addAttribute("file", "rotation-" + which);
        return "desk/dispatch/rotation/monthpaper";
    }

    private static String order(Ask ask) {
        return ask.order(TurnStore.ORDERS, TurnStore.NEWEST);
    }

    private TurnFilter filter(Ask ask) {
        return new TurnFilter(
                ask.typed("text"),
                ask.typed("trade"),
                ask.typed("step"),
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }
}
