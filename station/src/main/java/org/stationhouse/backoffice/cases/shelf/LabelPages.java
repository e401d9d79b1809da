package org.stationhouse.backoffice.cases.shelf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.Label;
import org.stationhouse.foundation.paper.LabelRun;
import org.stationhouse.foundation.paper.LabelStock;
import org.stationhouse.foundation.paper.Zpl;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** Labels of one piece or place, of all places, or of a whole list of pieces, on the stock that is at hand. */
@Controller
class LabelPages {

    private static final int MOST_COPIES = 20;

    /** Parameters that say how, not which. */
    private static final List<String> HOW = List.of("stock", "start", "copies", "edges", "density");

    private final ShelfBook book;
    private final Places places;
    private final PieceFile file;
    private final MessageSource messages;

    LabelPages(ShelfBook book, Places places, PieceFile file, MessageSource messages) {
        this.book = book;
        this.places = places;
        this.file = file;
        this.messages = messages;
    }

    @GetMapping("/shelf/labels")
    @Needs("cases.shelf.label")
    String choose(Ask ask, Model model, Actor actor, Locale locale) {
        LabelStock stock = stock(ask);
        Map<String, String> which = new LinkedHashMap<>(ask.filter());
        HOW.forEach(which::remove);
        model.addAttribute("ask", ask);
        model.addAttribute("which", which);
        model.addAttribute("stock", stock);
        model.addAttribute("labels", labels(ask, actor, locale));
        return "backoffice/cases/shelf/labels";
    }

    @GetMapping("/shelf/labels.pdf")
    @Needs("cases.shelf.label")
    String print(Ask ask, Model model, Actor actor, Locale locale) {
        LabelStock stock = stock(ask);
        model.addAttribute(
                "run",
                new LabelRun(
                        stock,
                        number(ask, "start", stock.places()),
                        ask.typed("edges") != null,
                        copied(ask, actor, locale)));
        model.addAttribute("file", "labels");
        return "backoffice/cases/shelf/labelpaper";
    }

    /** For a label printer that takes its own language; what a sheet's name asks for is printed on a small roll. */
    @GetMapping("/shelf/labels.zpl")
    @Needs("cases.shelf.label")
    ResponseEntity<byte[]> zpl(Ask ask, Actor actor, Locale locale) {
        LabelStock stock = stock(ask).roll() ? stock(ask) : LabelStock.ROLL_2X1;
        Zpl.Density density =
                ask.value("density").equals(Zpl.Density.DPI_300.name()) ? Zpl.Density.DPI_300 : Zpl.Density.DPI_203;
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"labels.zpl\"")
                .body(Zpl.of(stock, density, copied(ask, actor, locale)).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws NoSuch when there is nothing to print */
    private List<Label> copied(Ask ask, Actor actor, Locale locale) {
        int copies = number(ask, "copies", MOST_COPIES);
        List<Label> labels = labels(ask, actor, locale);
        if (labels.isEmpty()) {
            throw new NoSuch();
        }
        return labels.stream()
                .flatMap(label -> Collections.nCopies(copies, label).stream())
                .toList();
    }

    private List<Label> labels(Ask ask, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        String piece = ask.typed("piece");
        if (piece != null) {
            return List.of(label(book.label(PieceListPages.ref(piece), actor).orElseThrow(NoSuch::new), words));
        }
        if (ask.typed("places") != null) {
            Optional<PublicRef> one = ask.value("places").equals("all")
                    ? Optional.empty()
                    : Optional.of(PieceListPages.ref(ask.value("places")));
            return places.labels(one, actor).stream()
                    .map(place -> label(place, words))
                    .toList();
        }
        return book.labels(PieceListPages.filter(ask, file), actor).stream()
                .map(it -> label(it, words))
                .toList();
    }

    /** What may stand on the outside of a piece: never its contents, never the number of a restricted case. */
    static Label label(Piece piece, Words words) {
        String cases = piece.cases().stream()
                .map(it -> it.restricted() || it.number() == null
                        ? words.word("cases.shelf.case.shut")
                        : it.number().text())
                .distinct()
                .collect(Collectors.joining(", "));
        String what = Stream.of(cases, Objects.toString(piece.years(), ""))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
        var lines = new ArrayList<String>();
        if (!what.isEmpty()) {
            lines.add(what);
        }
        lines.add(piece.place().text());
        lines.add(words.word("cases.shelf.kind." + piece.kind()));
        return new Label(piece.ref(), piece.number(), piece.label(), lines);
    }

    static Label label(ShelfPlace place, Words words) {
        return new Label(place.ref(), place.shelf(), place.room(), List.of(words.word("cases.shelf.place")));
    }

    private static LabelStock stock(Ask ask) {
        return Stream.of(LabelStock.values())
                .filter(it -> it.name().equals(ask.value("stock")))
                .findFirst()
                .orElse(LabelStock.AVERY_5160);
    }

    private static int number(Ask ask, String name, int most) {
        String typed = ask.value(name);
        return typed.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(typed), 1, most) : 1;
    }
}
