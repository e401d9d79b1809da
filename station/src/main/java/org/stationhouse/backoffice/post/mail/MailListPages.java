package org.stationhouse.backoffice.post.mail;

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
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.TypedTime;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The log of incoming mail. */
@Controller
class MailListPages {

    static final Columns COLUMNS = Columns.of(
                    "post.mail.", "number", "at", "kind", "correspondent", "summary", "case", "certified", "to", "by")
            .main("number", "at", "kind", "correspondent", "summary", "case", "to")
            .narrow("number", "at", "kind", "case", "certified")
            .sorted(MailStore.ORDERS.keySet());

    private final MailLog log;
    private final AgencyOffice agency;
    private final MessageSource messages;
    private final Clock clock;

    MailListPages(MailLog log, AgencyOffice agency, MessageSource messages, Clock clock) {
        this.log = log;
        this.agency = agency;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/mail")
    @Needs("post.mail.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(log.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("kinds", words.choices("post.mail.kind.", MailPages.kinds()));
        return "backoffice/post/mail/list";
    }

    @RequestMapping(
            path = "/mail/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("post.mail.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Mailpiece> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, MailLog.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "mail", "post.mails", COLUMNS.as(export.ask()), rows);
    }

    private List<Mailpiece> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return log.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Mailpiece it, Words words) {
        return Arrays.asList(
                it.number(),
                it.at(),
                words.word("post.mail.kind." + it.kind()),
                it.correspondent(),
                it.summary(),
                it.about() == null ? null : it.about().number(),
                it.certified(),
                handed(it, words),
                it.madeBy());
    }

    /** Who has it, null for nobody. */
    static @Nullable String handed(Mailpiece it, Words words) {
        String to = it.handedTo();
        if (to == null || !it.handedName().isEmpty()) {
            return to == null ? null : it.handedName();
        }
        return words.word(Queue.valueOf(to).right());
    }

    private static String order(Ask ask) {
        return ask.order(MailStore.ORDERS, MailStore.NEWEST);
    }

    private MailFilter filter(Ask ask) {
        var today = clock.instant().atZone(agency.zone()).toLocalDate();
        return new MailFilter(
                ask.typed("kind"),
                ask.typed("text"),
                TypedTime.date(ask.value("from"), today).orElse(null),
                TypedTime.date(ask.value("until"), today).orElse(null),
                agency.zone());
    }
}
