package org.stationhouse.backoffice.post.letter;

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

/** The list of letters. */
@Controller
class LetterListPages {

    static final Columns COLUMNS = Columns.of(
                    "post.letter.",
                    "number",
                    "addressee",
                    "subject",
                    "case",
                    "state",
                    "mailing",
                    "certified",
                    "made",
                    "by",
                    "mailed",
                    "why")
            .main("number", "addressee", "subject", "case", "state", "mailed")
            .narrow("number", "case", "state", "mailing", "certified", "made", "mailed")
            .sorted(LetterStore.ORDERS.keySet());

    private static final List<String> STATES = List.of("PREPARED", "MAILED", "RETURNED", "CANCELED");

    private final Letters letters;
    private final MessageSource messages;

    LetterListPages(Letters letters, MessageSource messages) {
        this.letters = letters;
        this.messages = messages;
    }

    @GetMapping("/letters")
    @Needs("post.letter.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute(
                "listing", Listing.of(letters.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", new Words(messages, locale).choices("post.letter.state.", STATES));
        return "backoffice/post/letter/list";
    }

    @RequestMapping(
            path = "/letters/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("post.letter.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Letter> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, Letters.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "letters", "post.letters", COLUMNS.as(export.ask()), rows);
    }

    private List<Letter> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return letters.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Letter it, Words words) {
        LetterState.Mailing mailing = it.state().mailing();
        return Arrays.asList(
                it.number(),
                it.addressee(),
                it.english().subject(),
                it.about() == null ? null : it.about().number(),
                words.word("post.letter.state." + it.state().word()),
                mailing == null ? null : words.word("post.letter.mailing." + mailing.kind()),
                mailing == null ? null : mailing.certified(),
                it.madeAt(),
                it.madeBy(),
                mailing == null ? null : mailing.at(),
                why(it.state()));
    }

    static @Nullable String why(LetterState state) {
        return switch (state) {
            case LetterState.Prepared it -> null;
            case LetterState.Mailed it -> null;
            case LetterState.Returned it -> it.why();
            case LetterState.Canceled it -> it.why();
        };
    }

    private static String order(Ask ask) {
        return ask.order(LetterStore.ORDERS, LetterStore.NEWEST);
    }

    private static LetterFilter filter(Ask ask) {
        return new LetterFilter(ask.typed("state"), ask.typed("text"));
    }
}
