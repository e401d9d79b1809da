package org.stationhouse.backoffice.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The dissemination log; of one record, who got it. */
@Controller
class DisclosurePages {

    static final Columns COLUMNS = Columns.of(
                    "disclosure.release.",
                    "left",
                    "number",
                    "recipient",
                    "kind",
                    "paper",
                    "pages",
                    "purpose",
                    "authority",
                    "channel",
                    "by",
                    "arrived",
                    "sha256")
            .main("left", "number", "recipient", "paper", "purpose", "channel", "by", "arrived")
            .narrow("left", "number", "pages", "arrived")
            .sorted(ReleaseStore.ORDERS.keySet());

    static final List<String> TO = List.of("PROSECUTOR", "STATE_JUSTICE", "DETECTIVE", "PARTNER");
    static final List<String> CHANNELS = List.of("PRINT", "FOLDER", "WEBHOOK");

    private final DisclosureBook book;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    DisclosurePages(DisclosureBook book, AgencyOffice agencies, MessageSource messages) {
        this.book = book;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/disclosures")
    @Needs(DisclosureBook.LIST)
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("kinds", words.choices("disclosure.to.", TO));
        model.addAttribute("channels", words.choices("disclosure.channel.", CHANNELS));
        return "backoffice/disclosure/list";
    }

    @RequestMapping(
            path = "/disclosures/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs(DisclosureBook.EXPORT)
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Release> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, DisclosureBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "dissemination-log", "disclosure.log", COLUMNS.as(export.ask()), rows);
    }

    private List<Release> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Release it, Words words) {
        return Arrays.asList(
                it.at(),
                it.of().number(),
                it.to().name(),
                words.word("disclosure.to." + it.to().kind()),
                words.word("disclosure.paper." + it.what().paper()),
                it.what().pages(),
                it.to().purpose(),
                it.to().authority(),
                words.word("disclosure.channel." + it.to().channel()),
                it.by(),
                it.receipt() == null ? null : it.receipt().at(),
                it.what().sha256());
    }

    @GetMapping("/disclosures/{ref}")
    @Needs(DisclosureBook.LIST)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        Release release = book.read(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("release", release);
        model.addAttribute("path", book.path(release.of()));
        return "backoffice/disclosure/show";
    }

    private static String order(Ask ask) {
        return ask.order(ReleaseStore.ORDERS, ReleaseStore.NEWEST);
    }

    private ReleaseFilter filter(Ask ask) {
        return new ReleaseFilter(
                ask.typed("text"),
                ask.typed("to"),
                ask.typed("channel"),
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }
}
