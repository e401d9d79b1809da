package org.stationhouse.backoffice.cases.shelf;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a piece's history. Lines are only added.
 *
 * @param at when
 * @param by sign-in name of the clerk
 * @param kind what happened
 * @param field which field changed, null unless one did
 * @param said the place, the holder or what the field holds since; null when nothing of it
 * @param was what stood there before; null when nothing
 * @param why purpose or reason, null when none was asked
 * @param dueOn day that an out-card is due, null otherwise
 * @param filed the case that its paper was filed under or taken from, null otherwise
 */
public record PieceLine(
        Instant at,
        String by,
        Kind kind,
        @Nullable String field,
        @Nullable String said,
        @Nullable String was,
        @Nullable String why,
        @Nullable LocalDate dueOn,
        Piece.@Nullable Filed filed) {

    /** What a line records; the words stand in the messages under {@code cases.shelf.line}. */
    public enum Kind {
        REGISTERED,
        CHANGED,
        MOVED,
        /** scanned on the shelf where it belongs */
        SEEN,
        OUT,
        RENEWED,
        BACK,
        MISSING,
        FOUND,
        FILED,
        UNFILED
    }

    private static PieceLine of(Instant at, String by, Kind kind, @Nullable String said, @Nullable String was) {
        return new PieceLine(at, by, kind, null, said, was, null, null, null);
    }

    static PieceLine registered(Instant at, String by, ShelfPlace place) {
        return of(at, by, Kind.REGISTERED, place.text(), null);
    }

    static PieceLine changed(Instant at, String by, String field, @Nullable Object said, @Nullable Object was) {
        return new PieceLine(
                at,
                by,
                Kind.CHANGED,
                field,
                said == null ? null : said.toString(),
                was == null ? null : was.toString(),
                null,
                null,
                null);
    }

    /** It stands on a shelf now, wherever it was before. */
    static PieceLine put(Instant at, String by, Piece piece, ShelfPlace place) {
        String was = piece.place().text();
        return switch (piece.standing()) {
            case Standing.Shelved it ->
                piece.place().id() == place.id()
                        ? of(at, by, Kind.SEEN, place.text(), null)
                        : of(at, by, Kind.MOVED, place.text(), was);
            case Standing.Out out ->
                of(at, by, Kind.BACK, place.text(), out.card().holder());
            case Standing.Missing it -> of(at, by, Kind.FOUND, place.text(), null);
        };
    }

    static PieceLine out(OutCard card) {
        return new PieceLine(
                card.outAt(), card.outBy(), Kind.OUT, null, card.holder(), null, card.purpose(), card.dueOn(), null);
    }

    static PieceLine renewed(Instant at, String by, OutCard card, LocalDate dueOn) {
        return new PieceLine(at, by, Kind.RENEWED, null, card.holder(), null, null, dueOn, null);
    }

    static PieceLine missing(Instant at, String by, String why) {
        return new PieceLine(at, by, Kind.MISSING, null, null, null, why, null, null);
    }

    static PieceLine filed(Instant at, String by, Piece.Filed filed, boolean in) {
        return new PieceLine(at, by, in ? Kind.FILED : Kind.UNFILED, null, null, null, null, null, filed);
    }

    /** The line as those see it who are not assigned to the restricted case that it names. */
    PieceLine withCaseShut() {
        return filed == null ? this : new PieceLine(at, by, kind, field, said, was, why, dueOn, filed.shut());
    }
}
