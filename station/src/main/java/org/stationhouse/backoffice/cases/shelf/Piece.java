package org.stationhouse.backoffice.cases.shelf;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A piece of the manual files: a paper jacket, a box, a film roll.
 *
 * @param id inside the database
 * @param ref outside, on its label
 * @param number number of the agency, for example {@code P26-000123}
 * @param kind what it is
 * @param label what is written on it
 * @param contents what lies in it, null when not said; never on a label
 * @param years the years that it covers, null when not said
 * @param cases the cases whose paper it holds
 * @param place where it belongs
 * @param standing where it is
 * @param registeredAt when it was entered
 * @param version counts its changes
 */
public record Piece(
        long id,
        PublicRef ref,
        String number,
        PieceKind kind,
        String label,
        @Nullable String contents,
        @Nullable Years years,
        List<Filed> cases,
        ShelfPlace place,
        Standing standing,
        Instant registeredAt,
        int version) {

    /** Kind of record in audit lines and search entries. */
    public static final String KIND = "cases.piece";

    /** Series that its numbers come from. */
    public static final String SERIES = "cases.piece";

    public Piece {
        cases = List.copyOf(cases);
    }

    /**
     * A case whose paper lies in the piece.
     *
     * @param number null when the case is restricted to others than the reader
     * @param restricted whether only the persons assigned to it may open it
     * @param assigned whether the reader is one of them
     */
    public record Filed(long id, PublicRef ref, @Nullable CaseNumber number, boolean restricted, boolean assigned) {

        Filed shut() {
            return new Filed(id, ref, null, restricted, assigned);
        }
    }

    /** A piece number, two digits of the year and a running number of at least six: {@code P26-000123}. */
    public static String number(int year, long running) {
        return "P%02d-%06d".formatted(year % 100, running);
    }

    Piece with(List<Filed> others) {
        return new Piece(id, ref, number, kind, label, contents, years, others, place, standing, registeredAt, version);
    }
}
