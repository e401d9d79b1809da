package org.stationhouse.desk.dispatch.unit;

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

/** All units, those of earlier days too. */
@Controller
class UnitListPages {

    private static final Columns COLUMNS = Columns.of(
                    "dispatch.unit.", "callSign", "officers", "vehicle", "beat", "onAt", "offAt", "status")
            .narrow("callSign", "vehicle", "beat", "onAt", "offAt", "status")
            .sorted(UnitStore.ORDERS.keySet());

    private final UnitBook book;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    UnitListPages(UnitBook book, AgencyOffice agencies, MessageSource messages) {
        this.book = book;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/units")
    @Needs("dispatch.unit.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("duties", new Words(messages, locale).choices("dispatch.unit.duty.", List.of("ON", "OFF")));
        return "desk/dispatch/unit/list";
    }

    @RequestMapping(
            path = "/units/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.unit.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Unit> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, UnitBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "units", "dispatch.units", COLUMNS.as(export.ask()), rows);
    }

    private List<Unit> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Unit it, Words words) {
        return Arrays.asList(
                it.callSign(),
                it.crew().officers(),
                it.crew().vehicle(),
                it.crew().beat(),
                it.onAt(),
                it.offAt(),
                words.word("dispatch.unit.status." + it.status().word()));
    }

    private static String order(Ask ask) {
        return ask.order(UnitStore.ORDERS, UnitStore.NEWEST);
    }

    private UnitFilter filter(Ask ask) {
        return new UnitFilter(
                ask.typed("text"),
                ask.typed("duty"),
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }
}
