package org.stationhouse.desk.dispatch.visitor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** Who is in the house, all visitors, the sheet for an evacuation, and what pages ask by themselves. */
@Controller
class VisitorListPages {

    static final Columns COLUMNS = Columns.of(
                    "dispatch.visitor.",
                    "name",
                    "organization",
                    "purpose",
                    "to",
                    "badge",
                    "came",
                    "state",
                    "left",
                    "seen",
                    "plate",
                    "by")
            .main("name", "organization", "purpose", "to", "badge", "came", "state")
            .narrow("badge", "came", "state", "left", "seen", "plate")
            .sorted(VisitorStore.ORDERS.keySet());

    private static final List<String> STATES =
            List.of("HERE", "WAITING", "COMING", "NOT_TODAY", "INSIDE", "BADGE", "LEFT", "ALL");

    private final VisitorBook book;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    VisitorListPages(VisitorBook book, AgencyOffice agencies, MessageSource messages) {
        this.book = book;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/visitors")
    @Needs("dispatch.visitor.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", new Words(messages, locale).choices("dispatch.visitor.state.", STATES));
        return "desk/dispatch/visitor/list";
    }

    @RequestMapping(
            path = "/visitors/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.visitor.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Visitor> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, VisitorBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "visitors", "dispatch.visitors", COLUMNS.as(export.ask()), rows);
    }

    private List<Visitor> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Visitor it, Words words) {
        Visitor.Said said = it.said();
        return Arrays.asList(
                said.name(),
                said.organization(),
                said.purpose(),
                said.to(),
                said.badge(),
                it.cameAt(),
                words.word("dispatch.visitor.state." + it.state().word()),
                it.state() instanceof VisitorState.Left left ? left.at() : null,
                words.word("dispatch.visitor.seen." + said.seen()),
                said.plate() == null ? null : said.plate().text(),
                it.takenBy());
    }

    /** Who is in the house, to be taken along: {@code evacuationpaper.jte}. */
    @GetMapping("/visitors/inside.pdf")
    @Needs("dispatch.visitor.print")
    String evacuation(Model model, Actor actor) {
        model.addAttribute("visitors", book.evacuate(actor));
        model.addAttribute("file", "visitors-inside");
        return "desk/dispatch/visitor/evacuationpaper";
    }

    /**
     * Who waits for the reader, asked by his home page every few seconds.
     *
     * @param had mark of those that the page shows
     */
    @GetMapping("/visitors/mine")
    @Needs("dispatch.visitor.answer")
    Object mine(@RequestParam(defaultValue = "") String had, Model model, Actor actor) {
        List<Visitor> waiting = book.waiting(actor);
        String mark = VisitorBook.mark(waiting);
        if (mark.equals(had)) {
            return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
        }
        model.addAttribute("waiting", waiting);
        model.addAttribute("mark", mark);
        return "desk/dispatch/visitor/waitinghome";
    }

    /** Tells the page of a visitor, which asks every few seconds, to come again when he stands otherwise. */
    @GetMapping("/visitors/{ref}/news")
    @Needs("dispatch.visitor.read")
    ResponseEntity<Void> news(@PathVariable PublicRef ref, @RequestParam(defaultValue = "0") int version, Actor actor) {
        return book.changed(ref, version, actor)
                ? ResponseEntity.ok().header("HX-Refresh", "true").build()
                : ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    private static String order(Ask ask) {
        return ask.order(VisitorStore.ORDERS, VisitorStore.NEWEST);
    }

    private VisitorFilter filter(Ask ask) {
        String state = ask.typed("state");
        return new VisitorFilter(
                ask.typed("text"),
                state == null ? "HERE" : state.equals("ALL") ? null : state,
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }
}
