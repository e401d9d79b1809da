package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.table.Piece;

/**
 * Cuts a JSON array of flat objects into its objects without trusting it: a text that runs over the end of its line, an object inside
 * an object and a file that breaks off end the piece there, and reading goes on with the next object. Nothing is passed over in
 * silence.
 */
final class Objects {

    private static final String LINE_IN_TEXT = "A quotation mark is not closed on its line.";
    private static final String NOT_CLOSED = "The next row begins before this one ends.";
    private static final String CUT_OFF = "The file ends in the middle of this row.";
    private static final String NO_ROW = "This is no row: it stands outside of { }.";

    private enum At {
        BETWEEN,
        OUTSIDE,
        OBJECT,
        TEXT,
        ESCAPE,
        LOST
    }

    private final BiConsumer<Piece, @Nullable String> pieces;
    private final Piece.Collector piece = new Piece.Collector();
    private At at = At.BETWEEN;
    private long line = 1;
    private boolean lineBegins = true;

    private Objects(BiConsumer<Piece, @Nullable String> pieces) {
        this.pieces = pieces;
    }

    /** @param pieces each piece with what is wrong with its form, null when nothing is */
    static void read(InputStream file, BiConsumer<Piece, @Nullable String> pieces) throws IOException {
        var reader = new Objects(pieces);
        for (int one = file.read(); one >= 0; one = file.read()) {
            reader.take(one);
        }
        reader.end();
    }

    private void take(int one) {
        switch (at) {
            case BETWEEN -> between(one);
            case OUTSIDE -> outside(one);
            case OBJECT -> object(one);
            case TEXT -> text(one);
            case ESCAPE -> escape(one);
            case LOST -> lost(one);
        }
        lineBegins = one == '\n' || lineBegins && (one == ' ' || one == '\t' || one == '\r');
        if (one == '\n') {
            line++;
        }
    }

    private void between(int one) {
        if (one == '{') {
            begin(At.OBJECT, one);
        } else if (" \t\r\n,[]".indexOf(one) < 0) {
            begin(At.OUTSIDE, one);
        }
    }

    private void outside(int one) {
        if (one == '{' || one == '\n') {
            pieces.accept(piece.piece(), NO_ROW);
            at = At.BETWEEN;
            between(one);
        } else {
            piece.add(one);
        }
    }

    private void object(int one) {
        if (one == '{') {
            pieces.accept(piece.piece(), NOT_CLOSED);
            begin(At.OBJECT, one);
            return;
        }
        piece.add(one);
        if (one == '}') {
            pieces.accept(piece.piece(), null);
            at = At.BETWEEN;
        } else if (one == '"') {
            at = At.TEXT;
        }
    }

    private void text(int one) {
        piece.add(one);
        if (one == '\n' || piece.full()) {
            at = At.LOST;
        } else if (one == '\\') {
            at = At.ESCAPE;
        } else if (one == '"') {
            at = At.OBJECT;
        }
    }

    private void escape(int one) {
        piece.add(one);
        at = one == '\n' ? At.LOST : At.TEXT;
    }

    /** After a broken text the next object is the next brace that begins a line. */
    private void lost(int one) {
        if (one == '{' && lineBegins) {
            pieces.accept(piece.piece(), LINE_IN_TEXT);
            begin(At.OBJECT, one);
        } else {
            piece.add(one);
        }
    }

    private void begin(At where, int first) {
        at = where;
        piece.begin(line);
        piece.add(first);
    }

    private void end() {
        switch (at) {
            case BETWEEN -> {}
            case OUTSIDE -> pieces.accept(piece.piece(), NO_ROW);
            case OBJECT, TEXT, ESCAPE -> pieces.accept(piece.piece(), CUT_OFF);
            case LOST -> pieces.accept(piece.piece(), LINE_IN_TEXT);
        }
    }
}
