package org.stationhouse.backoffice.cases.shelf;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a piece.
 *
 * @param room room of its place
 * @param shelf shelf of its place
 */
public record NewPiece(
        PieceKind kind,
        String label,
        @Nullable String contents,
        @Nullable Years years,
        String room,
        String shelf) {

    public static final int LONGEST_LABEL = 120;
    public static final int LONGEST_CONTENTS = 2_000;
}
