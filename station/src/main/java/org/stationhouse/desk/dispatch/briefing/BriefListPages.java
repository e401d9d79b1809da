package org.stationhouse.desk.dispatch.briefing;

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

/** All short records, by beat where it is asked. */
@Controller
class BriefListPages {

    /** What the filter says for records of no beat. */
    static final String NO_BEAT = "-";

    static final Columns COLUMNS = Columns.of(
                    "dispatch.brief.",
                    "number",
                    "made",
                    "kind",
                    "what",
                    "place",
                    "beat",
                    "person",
                    "vehicle",
                    "until",
                    "state",
                    "by")
            .main("number", "made", "kind", "what", "place", "beat", "until", "state")
            .narrow("number", "made", "kind", "beat", "until", "state")
            .sorted(BriefStore.ORDERS.keySet());

    private static final List<String> STATES = List.of("OPEN", "HANDLED", "EXPIRED", "ALL");

    private final BriefBook book;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    BriefListPages(BriefBook book, AgencyOffice agencies, MessageSource messages) {
        this.book = book;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/briefs")
    @Needs("dispatch.brief.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", words.choices("dispatch.brief.state.", STATES));
        model.addAttribute("kinds", words.choices("dispatch.brief.kind.", BriefPages.kinds()));
        model.addAttribute("beats", beats(agencies, words));
        return "desk/dispatch/briefing/list";
    }

    /** Beats of the agency, and none; value to label. */
    static Map<String, String> beats(AgencyOffice agencies, Words words) {
        var beats = new LinkedHashMap<String, String>();
        agencies.beats().forEach(it -> beats.put(it, it));
        beats.put(NO_BEAT, words.word("dispatch.brief.beat.none"));
        return beats;
    }

    @RequestMapping(
            path = "/briefs/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.brief.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Brief> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, BriefBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "short-records", "dispatch.briefs", COLUMNS.as(export.ask()), rows);
    }

    private List<Brief> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Brief it, Words words) {
        Brief.Said said = it.said();
        return Arrays.asList(
                it.number(),
                it.madeAt(),
                words.word("dispatch.brief.kind." + said.kind()),
                said.what(),
                said.place(),
                it.beat(),
                name(said),
                said.car() == null ? null : said.car().text(),
                said.until(),
                words.word("dispatch.brief.state." + it.state().word()),
                it.madeBy());
    }

    /** The name, where it stands in a list at all. */
    static @Nullable String name(Brief.Said said) {
        Brief.Named person = said.person();
        return person != null && BriefRules.shown(person) ? person.name() : null;
    }

    private static String order(Ask ask) {
        return ask.order(BriefStore.ORDERS, BriefStore.NEWEST);
    }

    private BriefFilter filter(Ask ask) {
        String state = ask.typed("state");
        String kind = ask.typed("kind");
        return new BriefFilter(
                ask.typed("text"),
                kind == null || !BriefPages.kinds().contains(kind) ? null : Brief.Kind.valueOf(kind),
                ask.typed("beat"),
                state == null ? "OPEN" : state.equals("ALL") ? null : state,
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }
}
