package org.stationhouse.backoffice.master.place;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of places. */
@Controller
class PlaceListPages {

    private static final Columns COLUMNS = Columns.of("master.place.", "label", "names", "beat", "district", "used")
            .main("label", "names", "beat", "used")
            .narrow("beat", "district", "used")
            .sorted(Set.of("label", "beat", "used"));

    /** Places that leave the house with one audit line that names them all. */
    private static final int MOST = Act.MOST_REFS;

    private final PlaceBook book;
    private final AgencyOffice agencies;

    PlaceListPages(PlaceBook book, AgencyOffice agencies) {
        this.book = book;
        this.agencies = agencies;
    }

    @GetMapping("/places")
    @Needs("master.place.list")
    String list(Ask ask, Model model, Actor actor) {
        model.addAttribute("listing", Listing.of(book.list(asked(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        Map<String, String> beats = new LinkedHashMap<>();
        agencies.beats().forEach(it -> beats.put(it, it));
        model.addAttribute("beats", beats);
        return "backoffice/master/place/list";
    }

    @RequestMapping(
            path = "/places/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("master.place.export")
    Sheet export(Export export, Actor actor) {
        PlaceBook.Asked asked = asked(export.ask());
        List<PlaceBook.Row> first = book.export(asked, 0, MOST, export.reason(), actor);
        var skip = new AtomicInteger();
        Iterable<List<@Nullable Object>> rows = () -> Parts.of(
                        first, MOST, end -> book.export(asked, skip.addAndGet(MOST), MOST, export.reason(), actor))
                .map(PlaceListPages::cells)
                .iterator();
        return new Sheet(export, "places", "master.places", COLUMNS.as(export.ask()), rows);
    }

    private static List<@Nullable Object> cells(PlaceBook.Row row) {
        return Arrays.asList(
                row.place().label(),
                String.join(", ", row.names()),
                row.place().beat(),
                row.place().district(),
                row.place().used());
    }

    private static PlaceBook.Asked asked(Ask ask) {
        return new PlaceBook.Asked(ask.typed("text"), ask.typed("beat"), ask.sort(), ask.down());
    }
}
