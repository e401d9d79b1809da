package org.stationhouse.backoffice.cases.shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of the manual files. */
@Controller
class PieceListPages {

    private static final List<String> STANDINGS = List.of("SHELVED", "OUT", "OVERDUE", "MISSING");

    static final Columns COLUMNS = Columns.of(
                    "cases.shelf.",
                    "number",
                    "kind",
                    "label",
                    "years",
                    "contents",
                    "cases",
                    "place",
                    "standing",
                    "holder",
                    "purpose",
                    "outAt",
                    "dueOn")
            .main("number", "kind", "label", "years", "cases", "place", "standing", "holder", "dueOn")
            .narrow("number", "kind", "years", "standing", "outAt", "dueOn")
            .sorted(PieceStore.ORDERS.keySet());

    /** Where all of them stand at one place. */
    static final Columns HERE =
            COLUMNS.main("number", "kind", "label", "years", "cases", "standing", "holder", "dueOn");

    private final ShelfBook book;
    private final PieceFile file;
    private final MessageSource messages;

    PieceListPages(ShelfBook book, PieceFile file, MessageSource messages) {
        this.book = book;
        this.file = file;
        this.messages = messages;
    }

    @GetMapping("/shelf")
    @Needs("cases.shelf.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask, file), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute(
                "kinds",
                words.choices(
                        "cases.shelf.kind.",
                        Stream.of(PieceKind.values()).map(PieceKind::name).toList()));
        model.addAttribute("standings", words.choices("cases.shelf.standing.", STANDINGS));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("today", file.today());
        return "backoffice/cases/shelf/list";
    }

    @RequestMapping(
            path = "/shelf/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("cases.shelf.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Piece> first = page(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, ShelfBook.MOST, end -> page(export, end.rows(), actor))
                        .map(piece -> cells(piece, words))
                        .iterator();
        return new Sheet(export, "paper", "cases.shelf", COLUMNS.as(export.ask()), rows);
    }

    private List<Piece> page(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask, file), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Piece piece, Words words) {
        OutCard card = piece.standing() instanceof Standing.Out out ? out.card() : null;
        return new ArrayList<>(Arrays.asList(
                piece.number(),
                words.word("cases.shelf.kind." + piece.kind()),
                piece.label(),
                piece.years(),
                piece.contents(),
                cases(piece, words),
                piece.place().text(),
                words.word("cases.shelf.standing." + piece.standing().word()),
                card == null ? null : card.holder(),
                card == null ? null : card.purpose(),
                card == null ? null : card.outAt(),
                card == null ? null : card.dueOn()));
    }

    /** The numbers of its cases, with a word in place of one that is restricted to others. */
    static String cases(Piece piece, Words words) {
        return piece.cases().stream()
                .map(it -> it.number() == null
                        ? words.word("cases.shelf.case.shut")
                        : it.number().text())
                .collect(Collectors.joining(", "));
    }

    private static String order(Ask ask) {
        return ask.order(PieceStore.ORDERS, PieceStore.NEWEST);
    }

    static PieceFilter filter(Ask ask, PieceFile file) {
        String year = ask.value("year");
        String place = ask.typed("place");
        return new PieceFilter(
                ask.typed("number"),
                ask.typed("text"),
                ask.typed("kind"),
                ask.typed("standing"),
                year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                ask.typed("room"),
                ask.typed("shelf"),
                ask.typed("caseNumber"),
                place == null ? null : ref(place),
                file.today());
    }

    /** @throws NoSuch when it is no reference */
    static PublicRef ref(String typed) {
        return PublicRef.typed(typed).orElseThrow(NoSuch::new);
    }
}
