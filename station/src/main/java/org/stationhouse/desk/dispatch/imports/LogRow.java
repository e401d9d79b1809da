package org.stationhouse.desk.dispatch.imports;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.web.table.Piece;

/** A row of a log as it was read. */
sealed interface LogRow {

    /** Line of the file on which it begins, from 1. */
    long line();

    /**
     * A row that says what a call needs.
     *
     * @param oldNumber its number in that log
     * @param saidTime when it was received, as the log writes it
     * @param local the same as date and time on the clocks of that place
     * @param place null where the log has no column for it
     * @param area district or command, null when not said
     * @param status how it stood, null when not said
     * @param narrative what happened, null when not said
     * @param content every field of the row, to notice whether it comes again unchanged
     */
    record Good(
            long line,
            String oldNumber,
            String saidTime,
            LocalDateTime local,
            String nature,
            @Nullable Place place,
            @Nullable String area,
            @Nullable String status,
            @Nullable String narrative,
            String content)
            implements LogRow {}

    /**
     * A row that can't be taken over.
     *
     * @param oldNumber its number, empty when it could not be read
     * @param reason one sentence
     * @param content the row as it stands in the file, cut when it is very long
     */
    record Bad(long line, String oldNumber, String reason, String content) implements LogRow {

        static Bad of(Piece piece, String oldNumber, String reason) {
            return new Bad(piece.line(), oldNumber, reason, piece.shown());
        }
    }
}
