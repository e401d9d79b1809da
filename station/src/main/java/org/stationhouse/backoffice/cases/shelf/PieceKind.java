package org.stationhouse.backoffice.cases.shelf;

/** What a piece of paper is; the words stand in the messages under {@code cases.shelf.kind}. */
public enum PieceKind {
    /** a folder of one case */
    JACKET,
    BOX,
    /** a roll of film or a set of fiche */
    FILM,
    OTHER
}
