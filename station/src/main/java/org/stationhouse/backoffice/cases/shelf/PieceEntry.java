package org.stationhouse.backoffice.cases.shelf;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Entry;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;

/** The jacket shows the paper that exists beside it, with its place or its out-card. */
@Component
class PieceEntry implements Entry {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private final ShelfBook book;
    private final PieceFile file;
    private final MessageSource words;

    PieceEntry(ShelfBook book, PieceFile file, MessageSource words) {
        this.book = book;
        this.file = file;
        this.words = words;
    }

    @Override
    public String right() {
        return "cases.shelf.read";
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        return book.ofCase(jacket, actor).stream()
                .map(piece -> new Line(
                        piece.registeredAt(),
                        "cases.shelf.kind." + piece.kind(),
                        piece.number(),
                        piece.label() + ", " + where(piece),
                        "/shelf/" + piece.ref()))
                .toList();
    }

    private String where(Piece piece) {
        return switch (piece.standing()) {
            case Standing.Shelved it -> piece.place().text();
            case Standing.Out out ->
                word(
                        out.card().overdue(file.today()) ? "cases.shelf.entry.overdue" : "cases.shelf.entry.out",
                        out.card().holder(),
                        DATE.format(out.card().dueOn()));
            case Standing.Missing it ->
                word("cases.shelf.entry.missing", piece.place().text());
        };
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
