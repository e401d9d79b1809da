package org.stationhouse.backoffice.cases.shelf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Which pieces a list shows; null where nothing is asked.
 *
 * @param number number of the piece, in full
 * @param text part of the label or the contents
 * @param kind word of a kind
 * @param standing word of a standing, or OVERDUE for those whose out-card is past its day
 * @param year a year that it covers
 * @param room part of the room
 * @param shelf part of the shelf
 * @param caseNumber number of a case whose paper it holds
 * @param place reference of the place where it belongs
 * @param today the agency's date, for OVERDUE
 */
public record PieceFilter(
        @Nullable String number,
        @Nullable String text,
        @Nullable String kind,
        @Nullable String standing,
        @Nullable Integer year,
        @Nullable String room,
        @Nullable String shelf,
        @Nullable String caseNumber,
        @Nullable PublicRef place,
        LocalDate today) {

    public static PieceFilter all(LocalDate today) {
        return new PieceFilter(null, null, null, null, null, null, null, null, null, today);
    }

    /** Everything that belongs in one place. */
    public static PieceFilter at(PublicRef place, LocalDate today) {
        return new PieceFilter(null, null, null, null, null, null, null, null, place, today);
    }
}
