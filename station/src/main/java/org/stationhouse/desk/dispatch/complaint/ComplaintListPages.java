package org.stationhouse.desk.dispatch.complaint;

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

/** All complaints that the reader may know of. */
@Controller
class ComplaintListPages {

    static final Columns COLUMNS = Columns.of(
                    "dispatch.complaint.",
                    "number",
                    "came",
                    "kind",
                    "what",
                    "name",
                    "channel",
                    "place",
                    "employee",
                    "assigned",
                    "due",
                    "state",
                    "finding",
                    "receipt",
                    "by")
            .main("number", "came", "kind", "what", "name", "assigned", "due", "state")
            .narrow("number", "came", "kind", "channel", "due", "state", "finding", "receipt")
            .sorted(ComplaintStore.ORDERS.keySet());

    private static final List<String> STATES =
            List.of("OPEN", "MINE", "TAKEN", "ASSIGNED", "HANDED_OVER", "CLOSED", "TOLD", "ALL");

    private final ComplaintBook book;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    ComplaintListPages(ComplaintBook book, AgencyOffice agencies, MessageSource messages) {
        this.book = book;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/complaints")
    @Needs("dispatch.complaint.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", words.choices("dispatch.complaint.state.", STATES));
        model.addAttribute("kinds", words.choices("dispatch.complaint.kind.", ComplaintPages.kinds()));
        model.addAttribute("slips", book.slips(actor));
        return "desk/dispatch/complaint/list";
    }

    @RequestMapping(
            path = "/complaints/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.complaint.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Complaint> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, ComplaintBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "complaints", "dispatch.complaints", COLUMNS.as(export.ask()), rows);
    }

    private List<Complaint> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Complaint it, Words words) {
        Complaint.Said said = it.said();
        ComplaintState.Outcome outcome = it.state().outcome();
        return Arrays.asList(
                it.number(),
                said.cameAt(),
                words.word("dispatch.complaint.kind." + said.kind()),
                said.what(),
                said.by().name(),
                words.word("dispatch.contact.channel." + said.channel()),
                said.place(),
                said.employee() == null ? null : said.employee().described(),
                it.assigned(),
                it.state() instanceof ComplaintState.Assigned assigned ? assigned.due() : null,
                words.word("dispatch.complaint.state." + it.state().word()),
                outcome == null ? null : words.word("dispatch.complaint.finding." + outcome.finding()),
                words.word("dispatch.complaint.receipt." + it.receipt()),
                it.takenBy());
    }

    private static String order(Ask ask) {
        return ask.order(ComplaintStore.ORDERS, ComplaintStore.NEWEST);
    }

    private ComplaintFilter filter(Ask ask) {
        String state = ask.typed("state");
        String kind = ask.typed("kind");
        return new ComplaintFilter(
                ask.typed("text"),
                kind == null || !ComplaintPages.kinds().contains(kind) ? null : Complaint.Kind.valueOf(kind),
                state == null ? "OPEN" : state.equals("ALL") ? null : state,
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }
}
