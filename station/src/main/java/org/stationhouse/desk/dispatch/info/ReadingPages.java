package org.stationhouse.desk.dispatch.info;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** Who has not read what must be read. */
@Controller
class ReadingPages {

    static final Columns COLUMNS = Columns.of("dispatch.reading.", "article", "edition", "name", "due", "since")
            .main("article", "edition", "name", "due", "since")
            .narrow("edition", "due", "since")
            .sorted(ReadingStore.ORDERS.keySet());

    private final Readings readings;

    ReadingPages(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/info/unread")
    @Needs("dispatch.reading.oversee")
    String list(Ask ask, Model model, Actor actor) {
        model.addAttribute(
                "listing",
                Listing.of(readings.unread(ask.typed("text"), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("today", readings.today());
        return "desk/dispatch/info/unread";
    }

    @RequestMapping(
            path = "/info/unread/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.reading.export")
    Sheet export(Export export, Actor actor) {
        List<Unread> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, Readings.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(ReadingPages::cells)
                        .iterator();
        return new Sheet(export, "unread", "dispatch.reading.unread", COLUMNS.as(export.ask()), rows);
    }

    private List<Unread> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return readings.export(ask.typed("text"), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Unread it) {
        return Arrays.asList(
                it.article(),
                it.reading().edition(),
                it.reading().name(),
                it.reading().dueOn(),
                it.reading().askedAt());
    }

    private static String order(Ask ask) {
        return ask.order(ReadingStore.ORDERS, ReadingStore.DUE);
    }
}
