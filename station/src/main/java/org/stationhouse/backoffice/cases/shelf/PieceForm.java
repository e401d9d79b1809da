package org.stationhouse.backoffice.cases.shelf;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends to register or to change a piece.
 *
 * @param caseNumber a case whose paper it holds; only for a new piece
 * @param version version that a change was made on; 0 for a new piece
 */
record PieceForm(
        @NotNull @Nullable PieceKind kind,

        @NotBlank @Size(max = NewPiece.LONGEST_LABEL) @Pattern(regexp = NO_CONTROL)
        String label,

        @Size(max = 20) @Pattern(regexp = YEARS) String years,

        @NotBlank @Size(max = ShelfPlace.LONGEST) @Pattern(regexp = NO_CONTROL)
        String room,

        @NotBlank @Size(max = ShelfPlace.LONGEST) @Pattern(regexp = NO_CONTROL)
        String shelf,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String caseNumber,

        @Size(max = NewPiece.LONGEST_CONTENTS) @Pattern(regexp = "[^\\x00]*")
        String contents,

        Integer version) {

    static final String NO_CONTROL = "\\P{Cc}*";

    private static final String YEARS = "\\s*(\\d{4}(\\s*[-\u2013]\\s*\\d{4})?)?\\s*";

    /** A field that the browser left out is an empty one. */
    PieceForm {
        label = label == null ? "" : label;
        years = years == null ? "" : years;
        room = room == null ? "" : room;
        shelf = shelf == null ? "" : shelf;
        caseNumber = caseNumber == null ? "" : caseNumber;
        contents = contents == null ? "" : contents;
        version = version == null ? 0 : version;
    }

    static PieceForm empty(String label, String caseNumber) {
        return new PieceForm(PieceKind.JACKET, label, "", "", "", caseNumber, "", 0);
    }

    static PieceForm of(Piece piece) {
        return new PieceForm(
                piece.kind(),
                piece.label(),
                piece.years() == null ? "" : piece.years().toString(),
                piece.place().room(),
                piece.place().shelf(),
                "",
                piece.contents() == null ? "" : piece.contents(),
                piece.version());
    }

    /** Whether the years run forward and are years. */
    boolean yearsRight() {
        return years.isBlank() || Years.of(years).isPresent();
    }

    NewPiece toNewPiece() {
        return new NewPiece(
                kind == null ? PieceKind.OTHER : kind,
                label.strip(),
                contents.isBlank() ? null : contents.strip(),
                Years.of(years).orElse(null),
                room.strip(),
                shelf.strip());
    }
}
