package org.stationhouse.backoffice.post.mail;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
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

/** The fax log: what came in and what went out. */
@Controller
class FaxListPages {

    static final Columns COLUMNS = Columns.of(
                    "post.fax.",
                    "number",
                    "at",
                    "way",
                    "correspondent",
                    "faxNumber",
                    "pages",
                    "summary",
                    "case",
                    "result",
                    "filed",
                    "to",
                    "by")
            .main("number", "at", "way", "correspondent", "faxNumber", "pages", "summary", "case", "result", "to")
            .narrow("number", "at", "way", "faxNumber", "pages", "case", "result")
            .sorted(MailStore.FAX_ORDERS.keySet());

    private static final List<String> RESULTS = List.of(MailFilter.AWAITED, "SENT", "FAILED", "WRONG_NUMBER");

    private final MailLog log;
    private final FaxLog faxes;
    private final AgencyOffice agency;
    private final MessageSource messages;
    private final Clock clock;

    FaxListPages(MailLog log, FaxLog faxes, AgencyOffice agency, MessageSource messages, Clock clock) {
        this.log = log;
        this.faxes = faxes;
        this.agency = agency;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/faxes")
    @Needs("post.mail.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(log.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("ways", words.choices("post.fax.way.", List.of("IN", "OUT")));
        model.addAttribute("results", words.choices("post.fax.result.", RESULTS));
        LocalDate from = day(ask, "from");
        model.addAttribute("day", from == null ? faxes.today() : from);
        return "backoffice/post/mail/faxlist";
    }

    @RequestMapping(
            path = "/faxes/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("post.mail.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Mailpiece> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, MailLog.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "faxes", "post.faxes", COLUMNS.as(export.ask()), rows);
    }

    /** The log of one day, {@code faxdaypaper.jte}. */
    @GetMapping("/faxes/day.pdf")
    @Needs("post.fax.print")
    String day(@RequestParam(required = false) @Nullable LocalDate day, Model model, Actor actor) {
        LocalDate which = day == null ? faxes.today() : day;
        model.addAttribute("day", which);
        model.addAttribute("pieces", faxes.day(which, actor));
        model.addAttribute("file", "faxes-" + which);
        return "backoffice/post/mail/faxdaypaper";
    }

    private List<Mailpiece> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return log.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Mailpiece it, Words words) {
        Fax fax = it.fax();
        return Arrays.asList(
                it.number(),
                it.at(),
                fax == null ? null : words.word("post.fax.way." + fax.way()),
                it.correspondent(),
                fax == null ? null : fax.number().text(),
                fax == null ? null : fax.pages(),
                it.summary(),
                it.about() == null ? null : it.about().number(),
                fax == null || fax.way() == Fax.Way.IN ? null : words.word("post.fax.result." + result(fax)),
                fax == null ? null : fax.filed(),
                MailListPages.handed(it, words),
                it.madeBy());
    }

    /** As the messages call it. */
    static String result(Fax fax) {
        Fax.Result result = fax.result();
        return result == null ? MailFilter.AWAITED : result.name();
    }

    private static String order(Ask ask) {
        return ask.order(MailStore.FAX_ORDERS, MailStore.NEWEST);
    }

    private MailFilter filter(Ask ask) {
        return new MailFilter(
                true,
                null,
                ask.typed("text"),
                ask.typed("way"),
                ask.typed("result"),
                day(ask, "from"),
                day(ask, "until"),
                agency.zone());
    }

    private @Nullable LocalDate day(Ask ask, String field) {
        return TypedTime.date(
                        ask.value(field), clock.instant().atZone(agency.zone()).toLocalDate())
                .orElse(null);
    }
}
