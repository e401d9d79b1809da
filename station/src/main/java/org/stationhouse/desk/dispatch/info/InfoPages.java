package org.stationhouse.desk.dispatch.info;

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
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The shelf: every article, what fits the words that were typed first. */
@Controller
class InfoPages {

    static final Columns COLUMNS = Columns.of(
                    "dispatch.article.", "title", "spanish", "topic", "code", "sort", "edition", "changed", "by")
            .main("title", "spanish", "topic", "code", "sort", "changed")
            .narrow("code", "sort", "edition", "changed")
            .sorted(ArticleStore.ORDERS.keySet());

    private final Articles articles;
    private final MessageSource messages;

    InfoPages(Articles articles, MessageSource messages) {
        this.articles = articles;
        this.messages = messages;
    }

    @GetMapping("/info")
    @Needs("dispatch.article.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(articles.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("sorts", words.choices("dispatch.article.sort.", sorts()));
        model.addAttribute("topics", topics(articles.topics(actor)));
        model.addAttribute("standings", words.choices("dispatch.article.standing.", List.of("USED", "WITHDRAWN")));
        return "desk/dispatch/info/list";
    }

    static List<String> sorts() {
        return Arrays.stream(Article.Sort.values()).map(Enum::name).toList();
    }

    private static Map<String, String> topics(List<String> all) {
        var options = new LinkedHashMap<String, String>();
        all.forEach(topic -> options.put(topic, topic));
        return options;
    }

    @RequestMapping(
            path = "/info/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.article.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Article> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, Articles.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "articles", "dispatch.info", COLUMNS.as(export.ask()), rows);
    }

    private List<Article> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return articles.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Article it, Words words) {
        return Arrays.asList(
                it.english().title(),
                it.spanish() == null ? null : it.spanish().title(),
                it.topic(),
                it.code(),
                words.word("dispatch.article.sort." + it.sort()),
                it.edition(),
                it.changedAt(),
                it.changedBy());
    }

    private static String order(Ask ask) {
        return ask.order(ArticleStore.ORDERS, ArticleStore.BEST);
    }

    private static ArticleFilter filter(Ask ask) {
        String sort = ask.typed("sort");
        return new ArticleFilter(
                ask.typed("text"),
                sort != null && sorts().contains(sort) ? Article.Sort.valueOf(sort) : null,
                ask.typed("topic"),
                ask.typed("standing"));
    }
}
