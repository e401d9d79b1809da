package org.stationhouse.desk.dispatch.contact;

import java.time.Clock;
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

/** The line of those who wait, and all contacts. */
@Controller
class ContactListPages {

    static final Columns COLUMNS = Columns.of(
                    "dispatch.contact.", "number", "came", "name", "asks", "channel", "phone", "state", "by")
            .main("number", "came", "name", "asks", "channel", "state")
            .narrow("number", "came", "channel", "state")
            .sorted(ContactStore.ORDERS.keySet());

    private static final List<String> STATES = List.of(
            "OPEN", "WAITING", "SERVING", "REFERRED", "ANSWERED", "CALL", "VISITOR", "COMPLAINT", "LEFT", "ALL");

    private final ContactBook book;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    ContactListPages(ContactBook book, AgencyOffice agencies, MessageSource messages, Clock clock) {
        this.book = book;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/contacts")
    @Needs("dispatch.contact.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", words.choices("dispatch.contact.state.", STATES));
        model.addAttribute("channels", words.choices("dispatch.contact.channel.", channels()));
        model.addAttribute("now", clock.instant());
        return "desk/dispatch/contact/list";
    }

    static List<String> channels() {
        return Arrays.stream(Contact.Channel.values()).map(Enum::name).toList();
    }

    @RequestMapping(
            path = "/contacts/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.contact.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Contact> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, ContactBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "contacts", "dispatch.contacts", COLUMNS.as(export.ask()), rows);
    }

    private List<Contact> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Contact it, Words words) {
        return Arrays.asList(
                it.number(),
                it.cameAt(),
                it.said().name(),
                it.said().asks(),
                words.word("dispatch.contact.channel." + it.said().channel()),
                it.said().phone(),
                words.word("dispatch.contact.state." + it.state().word()),
                it.takenBy());
    }

    /** Of those who wait the one who waits longest stands first, of all others the newest. */
    private static String order(Ask ask) {
        boolean line = ask.value("state").isEmpty() || ask.value("state").equals("WAITING");
        return ask.order(ContactStore.ORDERS, line ? ContactStore.LONGEST : ContactStore.NEWEST);
    }

    private ContactFilter filter(Ask ask) {
        String state = ask.typed("state");
        return new ContactFilter(
                ask.typed("text"),
                state == null ? "OPEN" : state.equals("ALL") ? null : state,
                ask.typed("channel"),
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }
}
