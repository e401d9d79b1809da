package org.stationhouse.backoffice.post.notice;

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
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of notices, the overdue ones among them. */
@Controller
class NoticeListPages {

    static final Columns COLUMNS = Columns.of(
                    "post.notice.", "number", "title", "kind", "due", "count", "state", "made", "by")
            .main("number", "title", "kind", "due", "count", "state")
            .narrow("number", "kind", "due", "count", "state", "made")
            .sorted(NoticeStore.ORDERS.keySet());

    private static final List<String> STATES = List.of("WAITS", "LATE", "READ", "WITHDRAWN");

    private final Notices notices;
    private final MessageSource messages;
    private final Clock clock;

    NoticeListPages(Notices notices, MessageSource messages, Clock clock) {
        this.notices = notices;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/notices")
    @Needs("post.notice.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(notices.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", words.choices("post.notice.state.", STATES));
        model.addAttribute("kinds", words.choices("post.notice.kind.", NoticePages.kinds()));
        model.addAttribute("now", clock.instant());
        return "backoffice/post/notice/list";
    }

    @RequestMapping(
            path = "/notices/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("post.notice.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Notice> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, Notices.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "notices", "post.notices", COLUMNS.as(export.ask()), rows);
    }

    private List<Notice> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return notices.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Notice it, Words words) {
        return Arrays.asList(
                it.number(),
                it.title(),
                words.word("post.notice.kind." + it.kind()),
                it.due() == null ? null : it.due().day(),
                it.read() + "/" + it.asked(),
                words.word("post.notice.state." + it.state().word()),
                it.madeAt(),
                it.madeName());
    }

    private static String order(Ask ask) {
        return ask.order(NoticeStore.ORDERS, NoticeStore.NEWEST);
    }

    private NoticeFilter filter(Ask ask) {
        return new NoticeFilter(ask.typed("state"), ask.typed("kind"), ask.typed("text"), clock.instant());
    }
}
