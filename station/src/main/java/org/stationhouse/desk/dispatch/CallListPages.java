package org.stationhouse.desk.dispatch;

import java.time.Clock;
import java.util.ArrayList;
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

/** The lists: what is open now, and all calls. */
@Controller
class CallListPages {

    private static final List<String> STATES = List.of(
            "OPEN",
            "WAITING",
            "DISPATCHED",
            "EN_ROUTE",
            "ON_SCENE",
            "CLEARED",
            "CANCELED",
            "ATTACHED",
            "SCHEDULED",
            "TRANSFERRED");

    private static final int MOST_OPEN = 500;

    private static final Columns COLUMNS = Columns.of(
                    "dispatch.call.",
                    "number",
                    "received",
                    "nature",
                    "priority",
                    "place",
                    "beat",
                    "party",
                    "phone",
                    "source",
                    "due",
                    "unit",
                    "dispatched",
                    "enRoute",
                    "arrived",
                    "cleared",
                    "state",
                    "ending",
                    "case")
            .main("number", "received", "nature", "place", "party", "state", "case")
            .narrow(
                    "number",
                    "received",
                    "priority",
                    "beat",
                    "phone",
                    "source",
                    "due",
                    "unit",
                    "dispatched",
                    "enRoute",
                    "arrived",
                    "cleared",
                    "state",
                    "case");

    private final CallBook book;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    CallListPages(CallBook book, AgencyOffice agencies, MessageSource messages, Clock clock) {
        this.book = book;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/calls")
    @Needs("dispatch.call.list")
    String open(Model model, Actor actor) {
        model.addAttribute("calls", Waits.of(book.open(MOST_OPEN, actor), clock.instant()));
        return "desk/dispatch/open";
    }

    @GetMapping("/calls/all")
    @Needs("dispatch.call.list")
    String all(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute(
                "listing",
                Listing.behind(
                        book.list(filter(ask), ask.fetch(), actor),
                        ask,
                        call -> call.ref().text()));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", new Words(messages, locale).choices("dispatch.state.", STATES));
        return "desk/dispatch/list";
    }

    @RequestMapping(
            path = "/calls/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.call.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        CallFilter filter = filter(export.ask());
        List<Call> first = book.export(filter, CallBook.EXPORTED, export.reason(), actor);
        Iterable<List<@Nullable Object>> rows = () -> Parts.of(
                        first,
                        CallBook.EXPORTED,
                        end -> book.export(filter.behind(end.last().ref()), CallBook.EXPORTED, export.reason(), actor))
                .map(call -> cells(call, words))
                .iterator();
        return new Sheet(export, "calls", "dispatch.all", COLUMNS.as(export.ask()), rows);
    }

    private static List<@Nullable Object> cells(Call call, Words words) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(call.number());
        cells.add(call.times().received());
        cells.add(call.about());
        cells.add(call.priority());
        cells.add(call.place().text());
        cells.add(call.known() == null ? "" : call.known().beat());
        cells.add(call.party());
        cells.add(call.phone());
        cells.add(
                call.came().source() == null
                        ? ""
                        : words.word("dispatch.source." + call.came().source()));
        cells.add(call.came().dueAt());
        cells.add(call.unit());
        cells.add(call.times().dispatched());
        cells.add(call.times().enRoute());
        cells.add(call.times().arrived());
        cells.add(call.times().cleared());
        cells.add(words.word("dispatch.state." + call.status().word()));
        cells.add(ending(call, words));
        cells.add(
                call.inCase() == null
                        ? ""
                        : call.inCase().number() == null
                                ? words.word("dispatch.case.shut")
                                : call.inCase().number());
        return cells;
    }

    /** How it ended, empty while it has not. */
    static String ending(Call call, Words words) {
        return switch (call.status()) {
            case CallStatus.Cleared it -> words.word("dispatch.disposition." + it.disposition());
            case CallStatus.Canceled it -> it.reason();
            case CallStatus.Waiting it -> "";
            case CallStatus.Dispatched it -> "";
            case CallStatus.EnRoute it -> "";
            case CallStatus.OnScene it -> "";
            case CallStatus.Scheduled it -> "";
            case CallStatus.Transferred it -> it.agency();
            case CallStatus.Attached it ->
                call.master() == null ? "" : call.master().number();
        };
    }

    private CallFilter filter(Ask ask) {
        return new CallFilter(
                ask.typed("number"),
                ask.typed("place"),
                ask.typed("name"),
                ask.typed("nature"),
                ask.typed("state"),
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()),
                ask.typed("after"));
    }
}
